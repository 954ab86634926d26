package likeness.packbuild.texture;

import likeness.image.Srgb;

/** Colours written as sRGB {@code #rrggbb}, taken apart into linear red, green, blue. */
public final class Tone {

    private Tone() {}

    public static float[] linear(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new float[] {Srgb.toLinear(rgb >> 16 & 255), Srgb.toLinear(rgb >> 8 & 255), Srgb.toLinear(rgb & 255)};
    }

    /** The nearest {@code #rrggbb}; what is above 1 is clamped. */
    public static String hex(float r, float g, float b) {
        int rgb = Srgb.fromLinear(r) << 16 | Srgb.fromLinear(g) << 8 | Srgb.fromLinear(b);
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }
}
