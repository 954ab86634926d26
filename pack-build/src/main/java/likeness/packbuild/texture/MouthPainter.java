package likeness.packbuild.texture;

import likeness.image.Pixels;
import likeness.image.Srgb;

/**
 * Paints teeth and tongue anew: the data's teeth are grey with shadows painted in, the gums a deep red, both made for other
 * lights. What has no colour is enamel and becomes ivory, the rest is gum or tongue; light and dark stay, but weaker.
 */
final class MouthPainter {

    /** Saturation from which something is gum for certain, and up to which it is enamel. */
    private static final float GUM = 0.42f;

    private static final float ENAMEL = 0.22f;

    private static final float[] ENAMEL_LIGHT = Tone.linear("#f4ead8");
    private static final float[] ENAMEL_DARK = Tone.linear("#ddd0ba");
    private static final float[] GUM_LIGHT = Tone.linear("#c98b86");
    private static final float[] GUM_DARK = Tone.linear("#8c4648");
    /** Darker than gums: it lies where lips and teeth keep the light off, which most programs do not work out. */
    private static final float[] TONGUE_LIGHT = Tone.linear("#a35e5c");

    private static final float[] TONGUE_DARK = Tone.linear("#5a2a2e");

    private MouthPainter() {}

    /** Teeth in their gums. */
    static Pixels teeth(Pixels picture) {
        return paint(picture, 0, GUM_LIGHT, GUM_DARK);
    }

    /** A tongue, whose pale spots are no enamel. */
    static Pixels tongue(Pixels picture) {
        return paint(picture, 1, TONGUE_LIGHT, TONGUE_DARK);
    }

    private static Pixels paint(Pixels picture, float leastFlesh, float[] light, float[] dark) {
        int[] argb = new int[picture.argb().length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = paint(picture.argb()[i], leastFlesh, light, dark);
        }
        return new Pixels(picture.width(), picture.height(), argb);
    }

    private static int paint(int argb, float leastFlesh, float[] light, float[] dark) {
        int r = argb >> 16 & 255;
        int g = argb >> 8 & 255;
        int b = argb & 255;
        float brightest = Math.max(1, Math.max(r, Math.max(g, b)));
        float saturation = 1 - Math.min(r, Math.min(g, b)) / brightest;
        float soft = Math.max(leastFlesh, step((saturation - ENAMEL) / (GUM - ENAMEL)));
        float enamel = step((brightest / 255 - 0.1f) / 0.5f);
        float flesh = step((brightest / 255 - 0.25f) / 0.5f);
        int result = 0xFF;
        for (int k = 0; k < 3; k++) {
            float tooth = ENAMEL_DARK[k] + (ENAMEL_LIGHT[k] - ENAMEL_DARK[k]) * enamel;
            float red = dark[k] + (light[k] - dark[k]) * flesh;
            result = result << 8 | Srgb.fromLinear(tooth + (red - tooth) * soft);
        }
        return result;
    }

    private static float step(float x) {
        float t = Math.max(0, Math.min(1, x));
        return t * t * (3 - 2 * t);
    }
}
