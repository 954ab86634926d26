package likeness.render;

/**
 * Light on eyes: lids shade the ball from above, the white is never paper-white, and one window of the key shines on the
 * cornea at half past ten.
 */
final class EyeLight {

    private static final float BRIGHTEST = 0.62f;
    /** Where on the cornea the key shines, as its normal: up and to the left of the picture. */
    private static final float[] WINDOW = unit(-0.27f, 0.30f, 1);

    private static final float HALF_WIDTH = 0.115f;
    private static final float HALF_HEIGHT = 0.135f;
    private static final float SOFT = 0.04f;
    private static final float BRIGHTNESS = 1.5f;

    private final LightRig rig;
    private final boolean corneas;

    /** @param corneas whether the scene has corneas of its own; otherwise the eyeball itself shines */
    EyeLight(LightRig rig, boolean corneas) {
        this.rig = rig;
        this.corneas = corneas;
    }

    /** Shades the ball under the lids and calms its white. */
    void shade(Shading s) {
        float brightest = Maths.max(s.red, Maths.max(s.green, s.blue));
        if (brightest > BRIGHTEST) {
            float scale = BRIGHTEST / brightest;
            s.red *= scale;
            s.green *= scale * 0.985f;
            s.blue *= scale * 0.965f;
        }
        float underLid = Maths.smoothstep(0.02f, 0.5f, s.point.ny);
        float corner = Maths.smoothstep(0.45f, 0.9f, Math.abs(s.point.nx));
        // Brows and lids stand so close that occlusion on screen overstates them.
        float open = Maths.mix(s.openness, 1, 0.45f);
        s.openness = open * (1 - 0.42f * underLid) * (1 - 0.35f * corner);
        s.keyLight = Maths.mix(s.keyLight, 1, 0.3f) * (1 - 0.4f * underLid) * (1 - 0.25f * corner);
    }

    void reflect(Shading s) {
        if (!corneas) {
            shine(s, 1);
        }
    }

    /** Reflection only: what is behind stays as it is. */
    void cornea(Shading s) {
        shine(s, 1);
        float nv = Maths.max(0, s.nx * s.point.vx + s.ny * s.point.vy + s.nz * s.point.vz);
        float up = 2 * nv * s.ny - s.point.vy;
        float around = Microfacet.fresnel(0.025f, nv) * 0.5f * s.openness;
        s.addSpecular(around, rig.ambient(0, up), rig.ambient(1, up), rig.ambient(2, up));
    }

    private void shine(Shading s, float share) {
        float facing = s.nx * WINDOW[0] + s.ny * WINDOW[1] + s.nz * WINDOW[2];
        if (facing < 0.8f) {
            return;
        }
        float across = Math.abs(s.nx - facing * WINDOW[0]);
        float upwards = Math.abs(s.ny - facing * WINDOW[1]);
        float inside = (1 - Maths.smoothstep(HALF_WIDTH - SOFT, HALF_WIDTH + SOFT, across))
                * (1 - Maths.smoothstep(HALF_HEIGHT - SOFT, HALF_HEIGHT + SOFT, upwards));
        s.addSpecular(share * inside * BRIGHTNESS, rig.color[0], rig.color[1], rig.color[2]);
    }

    private static float[] unit(float x, float y, float z) {
        float scale = 1 / (float) Math.sqrt(x * x + y * y + z * z);
        return new float[] {x * scale, y * scale, z * scale};
    }
}
