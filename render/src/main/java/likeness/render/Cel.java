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
        float nl = s.nx * rig.direction[0] + s.ny * rig.direction[1] + s.nz * rig.direction[2];
        float shadowed = Maths.min(nl, Maths.mix(-0.4f, 1, s.keyLight)) - 0.5f * (1 - s.openness);
        float lit = Maths.smoothstep(ramp.edge() - ramp.softness(), ramp.edge() + ramp.softness(), shadowed);
        float albedo = Maths.luminance(s.red, s.green, s.blue);
        float shade = Maths.mix(ramp.shadeOnDark(), ramp.shade(), Maths.smoothstep(0.03f, 0.35f, albedo));
        float tone = Maths.mix(shade, 1, lit);
        if (surface == Surface.EYE) {
            tone = Maths.max(tone, 0.9f) * (0.6f + 0.4f * s.openness);
        }
        // Shade is a little cooler than light, as painters have it.
        float cool = (1 - lit) * 0.05f;
        s.diffuseRed = tone * (1 - cool);
        s.diffuseGreen = tone;
        s.diffuseBlue = tone * (1 + cool);
        float shine = Maths.luminance(s.specularRed, s.specularGreen, s.specularBlue);
        float step = Maths.smoothstep(HIGHLIGHT * 0.8f, HIGHLIGHT * 1.2f, shine) * 0.12f;
        s.specularRed = step;
        s.specularGreen = step;
        s.specularBlue = step;
    }
}
