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

    /** Shades the balls under the lids and calms their white. */
    void shade(Shading s) {
        for (int i = 0; i < s.count; i++) {
            calm(s, i);
            float underLid = Maths.smoothstep(0.02f, 0.5f, s.points.ny[i]);
            float corner = Maths.smoothstep(0.45f, 0.9f, Math.abs(s.points.nx[i]));
            // Brows and lids stand so close that occlusion on screen overstates them.
            float open = Maths.mix(s.openness[i], 1, 0.45f);
            s.openness[i] = open * (1 - 0.42f * underLid) * (1 - 0.35f * corner);
            s.keyLight[i] = Maths.mix(s.keyLight[i], 1, 0.3f) * (1 - 0.4f * underLid) * (1 - 0.25f * corner);
        }
    }

    private static void calm(Shading s, int i) {
        float brightest = Maths.max(s.red[i], Maths.max(s.green[i], s.blue[i]));
        if (brightest > BRIGHTEST) {
            float scale = BRIGHTEST / brightest;
            s.red[i] *= scale;
            s.green[i] *= scale * 0.985f;
            s.blue[i] *= scale * 0.965f;
        }
    }

    void reflect(Shading s) {
        for (int i = 0; i < s.count && !corneas; i++) {
            shine(s, i);
        }
    }

    /** Reflection only: what is behind stays as it is. */
    void cornea(Shading s) {
        SurfacePoints p = s.points;
        for (int i = 0; i < s.count; i++) {
            shine(s, i);
            float nv = Maths.max(0, s.nx[i] * p.vx[i] + s.ny[i] * p.vy[i] + s.nz[i] * p.vz[i]);
            float up = 2 * nv * s.ny[i] - p.vy[i];
            float around = Microfacet.fresnel(0.025f, nv) * 0.5f * s.openness[i];
            s.addSpecular(i, around, rig.ambient(0, up), rig.ambient(1, up), rig.ambient(2, up));
        }
    }

    private void shine(Shading s, int i) {
        float facing = s.nx[i] * WINDOW[0] + s.ny[i] * WINDOW[1] + s.nz[i] * WINDOW[2];
        if (facing < 0.8f) {
            return;
        }
        float across = Math.abs(s.nx[i] - facing * WINDOW[0]);
        float upwards = Math.abs(s.ny[i] - facing * WINDOW[1]);
        float inside = (1 - Maths.smoothstep(HALF_WIDTH - SOFT, HALF_WIDTH + SOFT, across))
                * (1 - Maths.smoothstep(HALF_HEIGHT - SOFT, HALF_HEIGHT + SOFT, upwards));
        s.addSpecular(i, inside * BRIGHTNESS, rig.color[0], rig.color[1], rig.color[2]);
    }

    private static float[] unit(float x, float y, float z) {
        float scale = 1 / (float) Math.sqrt(x * x + y * y + z * z);
        return new float[] {x * scale, y * scale, z * scale};
    }
}
