package likeness.render;

import likeness.scene.Surface;

/**
 * Lets the lights of a rig fall on a point: what arrives and what is reflected, by the kind of its surface and the finish
 * of the style. Stateless but for its settings.
 */
final class Illumination {

    private final LightRig rig;
    private final Style style;
    private final Strands strands;
    private final EyeLight eyes;
    private final Metal metal;
    private final float flag;

    Illumination(LightRig rig, Style style, Strands strands, boolean corneas, float flag) {
        this.flag = flag;
        this.rig = rig;
        this.style = style;
        this.strands = strands;
        eyes = new EyeLight(rig, corneas);
        metal = new Metal(rig, style);
    }

    int lights() {
        return rig.count;
    }

    /** Fills the answer of a point whose material has been read. */
    void light(Shading s, Surface surface) {
        s.clearAnswer();
        if (flagged(surface)) {
            s.red *= flag;
            s.green *= flag;
            s.blue *= flag;
        }
        switch (surface) {
            case HAIR -> strands.light(s);
            case FINE_HAIR, PAINTED_HAIR -> matt(s, style.hair().brows());
            case CORNEA -> eyes.cornea(s);
            case GLASS -> glass(s);
            case EYE -> {
                eyes.shade(s);
                diffuse(s, 0.1f);
                eyes.reflect(s);
            }
            case SKIN -> skin(s);
            case CLOTH -> {
                diffuse(s, 0.05f);
                specular(s, 0.028f, 0.5f, 1);
                sheen(s, 0.22f);
            }
            case MOUTH -> {
                s.openness *= s.openness;
                diffuse(s, 0.1f);
                specular(s, 0.04f, 0.6f, 1);
            }
            case PLAIN, LEATHER -> {
                diffuse(s, 0);
                specular(s, 0.04f, 1, rig.count);
            }
        }
        if (s.metallic > 0) {
            metal.replace(s);
        }
        if (style.ramp() != null) {
            Cel.flatten(s, style.ramp(), rig, surface);
        }
    }

    private static boolean flagged(Surface surface) {
        return switch (surface) {
            case CLOTH, EYE, MOUTH, HAIR, FINE_HAIR, PAINTED_HAIR -> true;
            case SKIN, CORNEA, GLASS, LEATHER, PLAIN -> false;
        };
    }

    private void skin(Shading s) {
        diffuse(s, 0.06f);
        float rough = s.roughness;
        specular(s, 0.03f, 0.75f, rig.count);
        s.roughness = rough * 0.62f;
        specular(s, 0.03f, 0.3f, 1);
        s.roughness = rough;
        sheen(s, 0.05f);
    }

    private void matt(Shading s, float darken) {
        s.red *= darken;
        s.green *= darken;
        s.blue *= darken;
        diffuse(s, 0.3f);
    }

    private void glass(Shading s) {
        diffuse(s, 0.3f);
        specular(s, 0.04f, 1.5f, rig.count);
    }

    /** Light that arrives, softened round the shape by {@code wrap} besides the style's own; goes before reflection. */
    private void diffuse(Shading s, float wrap) {
        float around = Maths.min(1, wrap + style.finish().wrap());
        float scale = 1 / (1 + around);
        float open = s.openness * s.cavity;
        for (int i = 0; i < rig.count; i++) {
            float nl = s.nx * rig.direction[3 * i] + s.ny * rig.direction[3 * i + 1] + s.nz * rig.direction[3 * i + 2];
            s.facing[i] = nl;
            float amount = (nl + around) * scale;
            if (amount > 0) {
                float reaching = i == 0 ? s.keyLight : open;
                s.addDiffuse(amount * reaching, rig.color[3 * i], rig.color[3 * i + 1], rig.color[3 * i + 2]);
            }
        }
        s.diffuseRed += rig.ambient(0, s.ny) * bounced(open, s.red);
        s.diffuseGreen += rig.ambient(1, s.ny) * bounced(open, s.green);
        s.diffuseBlue += rig.ambient(2, s.ny) * bounced(open, s.blue);
    }

    /** Light in a crevice bounces between its walls: bright colours stay lighter there and keep their hue. */
    private static float bounced(float open, float albedo) {
        float a = 2.0404f * albedo - 0.3324f;
        float b = 4.7951f * albedo - 0.6417f;
        float c = 2.7552f * albedo + 0.6903f;
        return Maths.max(open, ((open * a - b) * open + c) * open);
    }

    /** @param lights how many of the rig's lights are seen reflected: those that follow the key change matt things little */
    private void specular(Shading s, float f0, float share, int lights) {
        float strength = share * style.finish().specular();
        if (strength <= 0) {
            return;
        }
        float vx = s.point.vx;
        float vy = s.point.vy;
        float vz = s.point.vz;
        float towards = s.nx * vx + s.ny * vy + s.nz * vz;
        float nv = Maths.max(0.02f, towards);
        float alpha = s.roughness * s.roughness;
        for (int i = 0; i < lights; i++) {
            float nl = s.facing[i];
            float reaching = i == 0 ? s.keyLight : s.openness * s.openness;
            if (nl > 0 && reaching > 0) {
                float vl = vx * rig.direction[3 * i] + vy * rig.direction[3 * i + 1] + vz * rig.direction[3 * i + 2];
                // Half way between two unit vectors whose cosine is vl.
                float scale = 1 / (float) Math.sqrt(2 + 2 * vl + 1e-6f);
                float nh = Maths.max(0, (nl + towards) * scale);
                float vh = (1 + vl) * scale;
                float amount =
                        Microfacet.lobe(Maths.min(1, alpha + rig.widen[i]), nl, nv, nh) * Microfacet.fresnel(f0, vh);
                s.addSpecular(
                        3.1416f * amount * nl * reaching * strength * s.cavity,
                        rig.color[3 * i],
                        rig.color[3 * i + 1],
                        rig.color[3 * i + 2]);
            }
        }
        float up = 2 * nv * s.ny - vy;
        // The subject itself stands in the way of what is reflected from below.
        float clear = 0.2f + 0.8f * Maths.smoothstep(-0.75f, 0.25f, up);
        float around = Microfacet.albedo(f0, s.roughness, nv) * s.openness * s.openness * s.cavity * strength * clear;
        s.addSpecular(around, rig.ambient(0, up), rig.ambient(1, up), rig.ambient(2, up));
    }

    /** Fibres and down that catch light where the surface turns away. */
    private void sheen(Shading s, float strength) {
        float nv = Maths.max(0, s.nx * s.point.vx + s.ny * s.point.vy + s.nz * s.point.vz);
        float grazing = (1 - nv) * (1 - nv);
        float amount = (strength + style.finish().sheen()) * grazing * (1 - nv);
        float tint = 0.25f;
        s.specularRed += amount * s.diffuseRed * Maths.mix(s.red, 1, tint);
        s.specularGreen += amount * s.diffuseGreen * Maths.mix(s.green, 1, tint);
        s.specularBlue += amount * s.diffuseBlue * Maths.mix(s.blue, 1, tint);
    }
}
