package likeness.render;

import likeness.scene.Surface;

/**
 * Lets the lights of a rig fall on points of one material: what arrives and what is reflected, by the kind of surface and
 * the finish of the style. One per thread, because it keeps what it is in the middle of.
 */
final class Illumination {

    private static final int MOST = PointQueue.MOST;
    /** How much darker a mouth is than its openness on the picture says. */
    private static final float SHUT_IN = 0.4f;
    /** Share of the key light that teeth pass on to where lips shade them. */
    private static final float THROUGH_ENAMEL = 0.3f;

    private final LightRig rig;
    private final Style style;
    private final Strands strands;
    private final EyeLight eyes;
    private final Metal metal;
    private final Reflection reflection;
    private final float flag;
    /** Light from all sides that arrives. */
    private final float[] open = new float[MOST];

    Illumination(LightRig rig, Style style, Strands strands, boolean corneas, float flag) {
        this.flag = flag;
        this.rig = rig;
        this.style = style;
        this.strands = strands;
        eyes = new EyeLight(rig, corneas);
        metal = new Metal(rig, style);
        reflection = new Reflection(rig, style.finish().specular());
    }

    int lights() {
        return rig.count;
    }

    /** Fills the answer of points whose material has been read. */
    void light(Shading s, Surface surface) {
        s.clearAnswer();
        if (flagged(surface)) {
            s.darken(flag);
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
                reflection.add(s, 0.028f, 0.5f, 1);
                sheen(s, 0.22f);
            }
            case MOUTH -> {
                mouth(s);
                reflection.add(s, 0.04f, 0.35f, 1);
            }
            case PLAIN, LEATHER -> {
                diffuse(s, 0);
                reflection.add(s, 0.04f, 1, rig.count);
            }
        }
        if (s.anyMetal) {
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
        reflection.add(s, 0.03f, 0.75f, rig.count);
        reflection.add(s, 0.03f, 0.3f, 1, 0.62f);
        sheen(s, 0.05f);
    }

    /** Teeth and tongue: light goes a little way into enamel and round in the mouth, but little of it comes deep inside. */
    private void mouth(Shading s) {
        for (int i = 0; i < s.count; i++) {
            s.openness[i] *= 1 - SHUT_IN * (1 - s.openness[i]);
            s.keyLight[i] = THROUGH_ENAMEL + (1 - THROUGH_ENAMEL) * s.keyLight[i];
        }
        diffuse(s, 0.3f);
        // What arrives in there has met lips and gums before.
        for (int i = 0; i < s.count; i++) {
            float shut = 1 - s.openness[i];
            s.diffuseGreen[i] *= 1 - 0.10f * shut;
            s.diffuseBlue[i] *= 1 - 0.16f * shut;
        }
    }

    private void matt(Shading s, float darken) {
        s.darken(darken);
        diffuse(s, 0.3f);
    }

    private void glass(Shading s) {
        diffuse(s, 0.3f);
        reflection.add(s, 0.04f, 1.5f, rig.count);
    }

    /** Light that arrives, softened round the shape by {@code wrap} besides the style's own; goes before reflection. */
    private void diffuse(Shading s, float wrap) {
        float around = Maths.min(1, wrap + style.finish().wrap());
        for (int i = 0; i < s.count; i++) {
            open[i] = s.openness[i] * s.cavity[i];
        }
        for (int light = 0; light < rig.count; light++) {
            diffuse(s, light, around, light == 0 ? s.keyLight : open);
        }
        ambient(s, s.red, s.diffuseRed, 0);
        ambient(s, s.green, s.diffuseGreen, 1);
        ambient(s, s.blue, s.diffuseBlue, 2);
    }

    private void diffuse(Shading s, int light, float around, float[] reaching) {
        float[] facing = s.facing[light];
        rig.face(s, light);
        float scale = 1 / (1 + around);
        float r = rig.color[3 * light];
        float g = rig.color[3 * light + 1];
        float b = rig.color[3 * light + 2];
        for (int i = 0; i < s.count; i++) {
            float amount = Math.max(0, (facing[i] + around) * scale) * reaching[i];
            s.diffuseRed[i] += amount * r;
            s.diffuseGreen[i] += amount * g;
            s.diffuseBlue[i] += amount * b;
        }
    }

    /** Light in a crevice bounces between its walls: bright colours stay lighter there and keep their hue. */
    private void ambient(Shading s, float[] albedo, float[] diffuse, int channel) {
        float middle = rig.ambientMiddle(channel);
        float slope = rig.ambientSlope(channel);
        for (int i = 0; i < s.count; i++) {
            float a = 2.0404f * albedo[i] - 0.3324f;
            float b = 4.7951f * albedo[i] - 0.6417f;
            float c = 2.7552f * albedo[i] + 0.6903f;
            float bounced = Math.max(open[i], ((open[i] * a - b) * open[i] + c) * open[i]);
            diffuse[i] += (middle + slope * s.ny[i]) * bounced;
        }
    }

    /** Fibres and down that catch light where the surface turns away. */
    private void sheen(Shading s, float strength) {
        float all = strength + style.finish().sheen();
        float[] amount = open;
        for (int i = 0; i < s.count; i++) {
            float nv = s.nx[i] * s.points.vx[i] + s.ny[i] * s.points.vy[i] + s.nz[i] * s.points.vz[i];
            float grazing = 1 - Math.max(0, nv);
            amount[i] = all * grazing * grazing * grazing;
        }
        sheen(s.count, amount, s.red, s.diffuseRed, s.specularRed);
        sheen(s.count, amount, s.green, s.diffuseGreen, s.specularGreen);
        sheen(s.count, amount, s.blue, s.diffuseBlue, s.specularBlue);
    }

    private static void sheen(int count, float[] amount, float[] albedo, float[] diffuse, float[] specular) {
        for (int i = 0; i < count; i++) {
            specular[i] += amount[i] * diffuse[i] * (0.75f * albedo[i] + 0.25f);
        }
    }
}
