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

    /** Replaces the metallic share of answers that were given as for a dielectric. */
    void replace(Shading s) {
        for (int i = 0; i < s.count; i++) {
            if (s.metallic[i] > 0) {
                replace(s, i);
            }
        }
    }

    private void replace(Shading s, int i) {
        float rest = 1 - s.metallic[i];
        s.diffuseRed[i] *= rest;
        s.diffuseGreen[i] *= rest;
        s.diffuseBlue[i] *= rest;
        s.specularRed[i] *= rest;
        s.specularGreen[i] *= rest;
        s.specularBlue[i] *= rest;
        SurfacePoints p = s.points;
        float nv = Maths.max(0.02f, s.nx[i] * p.vx[i] + s.ny[i] * p.vy[i] + s.nz[i] * p.vz[i]);
        for (int light = 0; light < rig.count; light++) {
            if (s.facing[light][i] > 0) {
                reflect(s, i, light, nv);
            }
        }
        surroundings(s, i, nv);
    }

    private void reflect(Shading s, int i, int light, float nv) {
        SurfacePoints p = s.points;
        float vl = p.vx[i] * rig.direction[3 * light]
                + p.vy[i] * rig.direction[3 * light + 1]
                + p.vz[i] * rig.direction[3 * light + 2];
        float scale = 1 / (float) Math.sqrt(2 + 2 * vl + 1e-6f);
        float nl = s.facing[light][i];
        float alpha = Maths.min(1, s.roughness[i] * s.roughness[i] + rig.widen[light]);
        float lobe = Microfacet.lobe(alpha, nl, nv, Maths.min(1, (nl + nv) * scale));
        float reaching = light == 0 ? s.keyLight[i] : s.openness[i] * s.openness[i];
        float amount = 3.1416f * lobe * nl * reaching * strength * s.cavity[i] * s.metallic[i];
        float vh = (1 + vl) * scale;
        s.addSpecular(
                i,
                amount,
                rig.color[3 * light] * Microfacet.fresnel(s.red[i], vh),
                rig.color[3 * light + 1] * Microfacet.fresnel(s.green[i], vh),
                rig.color[3 * light + 2] * Microfacet.fresnel(s.blue[i], vh));
    }

    private void surroundings(Shading s, int i, float nv) {
        float up = 2 * nv * s.ny[i] - s.points.vy[i];
        float amount = s.openness[i] * s.cavity[i] * strength * s.metallic[i];
        s.addSpecular(
                i,
                amount,
                rig.ambient(0, up) * Microfacet.albedo(s.red[i], s.roughness[i], nv),
                rig.ambient(1, up) * Microfacet.albedo(s.green[i], s.roughness[i], nv),
                rig.ambient(2, up) * Microfacet.albedo(s.blue[i], s.roughness[i], nv));
    }
}
