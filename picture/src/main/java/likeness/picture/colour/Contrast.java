package likeness.picture.colour;

import likeness.image.Srgb;

/** Contrast of two colours as accessibility rules count it (WCAG 2.2, "contrast ratio"). */
public final class Contrast {

    private Contrast() {}

    /** 1 … 21. */
    public static double between(int rgb, int otherRgb) {
        double a = luminance(rgb) + 0.05;
        double b = luminance(otherRgb) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * Srgb.toLinear(rgb >> 16 & 255)
                + 0.7152 * Srgb.toLinear(rgb >> 8 & 255)
                + 0.0722 * Srgb.toLinear(rgb & 255);
    }
}
