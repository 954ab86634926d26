package likeness.render;

/** Light that dielectrics reflect at their surface: of the rig's lights, and of what is around. One per thread. */
final class Reflection {

    private static final int MOST = PointQueue.MOST;

    private final LightRig rig;
    private final float strength;

    /** Cosine between the normal and the direction to the camera. */
    private final float[] towards = new float[MOST];
    /** The same, where the surface turns away but a little. */
    private final float[] nv = new float[MOST];

    private final float[] alpha = new float[MOST];
    /** Share of the key that arrives and is not shut in. */
    private final float[] key = new float[MOST];
    /** The same of all other light. */
    private final float[] open = new float[MOST];

    private final float[] nh = new float[MOST];
    private final float[] fresnel = new float[MOST];
    private final float[] amount = new float[MOST];
    private final float[] up = new float[MOST];

    /** @param strength factor of all that is reflected */
    Reflection(LightRig rig, float strength) {
        this.rig = rig;
        this.strength = strength;
    }

    /** @param lights how many of the rig's lights are seen reflected: those that follow the key change matt things little */
    void add(Shading s, float f0, float share, int lights) {
        add(s, f0, share, lights, 1);
    }

    /** @param polish factor of the roughness */
    void add(Shading s, float f0, float share, int lights, float polish) {
        if (share * strength <= 0) {
            return;
        }
        face(s);
        dim(s, share * strength);
        for (int light = 0; light < lights; light++) {
            halve(s, light, f0);
            soften(s, light, polish);
            lobe(s, light);
            add(s, light);
        }
        surroundings(s, f0, polish);
    }

    private void face(Shading s) {
        SurfacePoints p = s.points;
        for (int i = 0; i < s.count; i++) {
            float cosine = s.nx[i] * p.vx[i] + s.ny[i] * p.vy[i] + s.nz[i] * p.vz[i];
            towards[i] = cosine;
            nv[i] = Math.max(0.02f, cosine);
        }
    }

    private void dim(Shading s, float factor) {
        for (int i = 0; i < s.count; i++) {
            float open1 = s.openness[i];
            float most = s.cavity[i] * factor;
            key[i] = s.keyLight[i] * most;
            open[i] = open1 * open1 * most;
        }
    }

    // Half way between the directions to the light and to the camera, by their cosine alone.

    private void halve(Shading s, int light, float f0) {
        SurfacePoints p = s.points;
        float[] facing = s.facing[light];
        float lx = rig.direction[3 * light];
        float ly = rig.direction[3 * light + 1];
        float lz = rig.direction[3 * light + 2];
        for (int i = 0; i < s.count; i++) {
            float vl = p.vx[i] * lx + p.vy[i] * ly + p.vz[i] * lz;
            float scale = 1 / (float) Math.sqrt(2.000001f + 2 * vl);
            nh[i] = Math.max(0, (facing[i] + towards[i]) * scale);
            fresnel[i] = 1 - (1 + vl) * scale;
        }
        float rest = 1 - f0;
        for (int i = 0; i < s.count; i++) {
            float m = fresnel[i];
            float m2 = m * m;
            fresnel[i] = f0 + rest * m2 * m2 * m;
        }
    }

    private void soften(Shading s, int light, float polish) {
        float widen = rig.widen[light];
        float square = polish * polish;
        for (int i = 0; i < s.count; i++) {
            alpha[i] = Math.min(1, s.roughness[i] * s.roughness[i] * square + widen);
        }
    }

    /** GGX distribution times masking, see {@link Microfacet#lobe}, times the cosine to the light. */
    private void lobe(Shading s, int light) {
        float[] facing = s.facing[light];
        for (int i = 0; i < s.count; i++) {
            float a = alpha[i];
            float a2 = a * a;
            float d = nh[i] * nh[i] * (a2 - 1) + 1;
            float nl = Math.max(0, facing[i]);
            float both = 2 * nl * nv[i];
            float masking = both + (nl + nv[i] - both) * a + 1e-5f;
            amount[i] = a2 * nl / ((d * d + 1e-8f) * masking);
        }
    }

    private void add(Shading s, int light) {
        float[] reaching = light == 0 ? key : open;
        // Lights are given times π, which the distribution is divided by; a half is the masking's.
        float r = 0.5f * rig.color[3 * light];
        float g = 0.5f * rig.color[3 * light + 1];
        float b = 0.5f * rig.color[3 * light + 2];
        for (int i = 0; i < s.count; i++) {
            float all = amount[i] * fresnel[i] * reaching[i];
            s.specularRed[i] += all * r;
            s.specularGreen[i] += all * g;
            s.specularBlue[i] += all * b;
        }
    }

    private void surroundings(Shading s, float f0, float polish) {
        SurfacePoints p = s.points;
        for (int i = 0; i < s.count; i++) {
            up[i] = 2 * nv[i] * s.ny[i] - p.vy[i];
        }
        // The subject itself stands in the way of what is reflected from below.
        for (int i = 0; i < s.count; i++) {
            float t = Math.max(0, Math.min(1, up[i] + 0.75f));
            amount[i] = (0.2f + 0.8f * t * t * (3 - 2 * t)) * open[i];
        }
        falloff(s, polish);
        scaleByAlbedo(s, f0, polish);
        surroundings(s.count, 0, s.specularRed);
        surroundings(s.count, 1, s.specularGreen);
        surroundings(s.count, 2, s.specularBlue);
    }

    private void surroundings(int count, int channel, float[] specular) {
        float middle = rig.ambientMiddle(channel);
        float slope = rig.ambientSlope(channel);
        for (int i = 0; i < count; i++) {
            specular[i] += amount[i] * (middle + slope * up[i]);
        }
    }

    // The share of light from everywhere that is reflected, see Microfacet.albedo, in two loops.

    private void falloff(Shading s, float polish) {
        for (int i = 0; i < s.count; i++) {
            float rough = s.roughness[i] * polish;
            float smooth = 1 - rough;
            float m = 1 - nv[i];
            float m2 = m * m;
            float falloff = m2 * m2 * m2 * (1 - 0.35f * nv[i]);
            fresnel[i] = Math.min(smooth * smooth, falloff) * smooth + 0.0425f - 0.0275f * rough;
        }
    }

    private void scaleByAlbedo(Shading s, float f0, float polish) {
        for (int i = 0; i < s.count; i++) {
            float rough = s.roughness[i] * polish;
            float bright = f0 * (1.04f - 0.572f * rough - 1.04f * fresnel[i]);
            amount[i] *= Math.max(0, bright + 1.04f * fresnel[i] + 0.022f * rough - 0.04f);
        }
    }
}
