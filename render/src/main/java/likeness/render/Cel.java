package likeness.render;

import likeness.scene.Surface;

/** Turns continuous light into the two tones of a drawing. */
final class Cel {

    private static final float HIGHLIGHT = 0.35f;

    private Cel() {}

    static void flatten(Shading s, Style.Ramp ramp, LightRig rig, Surface surface) {
        if (surface == Surface.CORNEA || surface == Surface.GLASS) {
            return;
        }
        rig.face(s, 0);
        for (int i = 0; i < s.count; i++) {
            flatten(s, i, ramp, surface);
        }
    }

    private static void flatten(Shading s, int i, Style.Ramp ramp, Surface surface) {
        float shadowed = Maths.min(s.facing[0][i], Maths.mix(-0.4f, 1, s.keyLight[i])) - 0.5f * (1 - s.openness[i]);
        float lit = Maths.smoothstep(ramp.edge() - ramp.softness(), ramp.edge() + ramp.softness(), shadowed);
        float albedo = Maths.luminance(s.red[i], s.green[i], s.blue[i]);
        float shade = Maths.mix(ramp.shadeOnDark(), ramp.shade(), Maths.smoothstep(0.03f, 0.35f, albedo));
        float tone = Maths.mix(shade, 1, lit);
        if (surface == Surface.EYE) {
            tone = Maths.max(tone, 0.9f) * (0.6f + 0.4f * s.openness[i]);
        }
        // Shade is a little cooler than light, as painters have it.
        float cool = (1 - lit) * 0.05f;
        s.diffuseRed[i] = tone * (1 - cool);
        s.diffuseGreen[i] = tone;
        s.diffuseBlue[i] = tone * (1 + cool);
        float shine = Maths.luminance(s.specularRed[i], s.specularGreen[i], s.specularBlue[i]);
        float step = Maths.smoothstep(HIGHLIGHT * 0.8f, HIGHLIGHT * 1.2f, shine) * 0.12f;
        s.specularRed[i] = step;
        s.specularGreen[i] = step;
        s.specularBlue[i] = step;
    }
}
