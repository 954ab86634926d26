package likeness.render;

/**
 * Metal: scatters nothing back, and reflects lights and surroundings in its own colour, paler at grazing angles. What is
 * metal in part is a mixture of the two.
 */
final class Metal {

    private final LightRig rig;
    private final float strength;

    Metal(LightRig rig, Style style) {
        this.rig = rig;
        strength = style.finish().specular();
    }

    /** Replaces the metallic share of an answer that was given as for a dielectric. */
    void replace(Shading s) {
        float rest = 1 - s.metallic;
        s.diffuseRed *= rest;
        s.diffuseGreen *= rest;
        s.diffuseBlue *= rest;
        s.specularRed *= rest;
        s.specularGreen *= rest;
        s.specularBlue *= rest;
        float nv = Maths.max(0.02f, s.nx * s.point.vx + s.ny * s.point.vy + s.nz * s.point.vz);
        for (int i = 0; i < rig.count; i++) {
            if (s.facing[i] > 0) {
                reflect(s, i, nv);
            }
        }
        surroundings(s, nv);
    }

    private void reflect(Shading s, int light, float nv) {
        float vl = s.point.vx * rig.direction[3 * light]
                + s.point.vy * rig.direction[3 * light + 1]
                + s.point.vz * rig.direction[3 * light + 2];
        float scale = 1 / (float) Math.sqrt(2 + 2 * vl + 1e-6f);
        float alpha = Maths.min(1, s.roughness * s.roughness + rig.widen[light]);
        float lobe = Microfacet.lobe(alpha, s.facing[light], nv, Maths.min(1, (s.facing[light] + nv) * scale));
        float reaching = light == 0 ? s.keyLight : s.openness * s.openness;
        float amount = 3.1416f * lobe * s.facing[light] * reaching * strength * s.cavity * s.metallic;
        float vh = (1 + vl) * scale;
        s.addSpecular(
                amount,
                rig.color[3 * light] * Microfacet.fresnel(s.red, vh),
                rig.color[3 * light + 1] * Microfacet.fresnel(s.green, vh),
                rig.color[3 * light + 2] * Microfacet.fresnel(s.blue, vh));
    }

    private void surroundings(Shading s, float nv) {
        float up = 2 * nv * s.ny - s.point.vy;
        float amount = s.openness * s.cavity * strength * s.metallic;
        s.addSpecular(
                amount,
                rig.ambient(0, up) * Microfacet.albedo(s.red, s.roughness, nv),
                rig.ambient(1, up) * Microfacet.albedo(s.green, s.roughness, nv),
                rig.ambient(2, up) * Microfacet.albedo(s.blue, s.roughness, nv));
    }
}
