package likeness.image;

import java.util.Arrays;

/**
 * A decoded picture.
 *
 * @param width at least 1
 * @param height at least 1
 * @param argb {@code width * height} pixels, rows from the top, {@code 0xAARRGGBB}, sRGB, straight alpha; shared, not copied
 */
public record Pixels(int width, int height, int[] argb) {

    public Pixels {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("picture of " + width + "×" + height + " has no pixels");
        }
        if (argb.length != width * height) {
            throw new IllegalArgumentException("picture of " + width + "×" + height + " has " + argb.length
                    + " pixels instead of " + width * height);
        }
    }

    public static Pixels filled(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new Pixels(width, height, pixels);
    }

    public int at(int x, int y) {
        return argb[y * width + x];
    }

    public boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    /** Whether red, green and blue are equal everywhere. */
    public boolean isGrey() {
        for (int pixel : argb) {
            int rgb = pixel & 0xFFFFFF;
            if (rgb != (rgb & 255) * 0x010101) {
                return false;
            }
        }
        return true;
    }

    /** The same colours with alpha 255: for pictures whose alpha means nothing. */
    public Pixels withoutAlpha() {
        int[] opaque = new int[argb.length];
        for (int i = 0; i < opaque.length; i++) {
            opaque[i] = argb[i] | 0xFF000000;
        }
        return new Pixels(width, height, opaque);
    }

    /** These colours with the alpha of a picture of the same size. */
    public Pixels withAlphaOf(Pixels other) {
        int[] mixed = new int[argb.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = other.argb[i] & 0xFF000000 | argb[i] & 0xFFFFFF;
        }
        return new Pixels(width, height, mixed);
    }

    /** Laid over a plain ground, mixed in linear light; the result is opaque. */
    public Pixels over(int rgb) {
        int[] mixed = new int[argb.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = mix(argb[i], rgb);
        }
        return new Pixels(width, height, mixed);
    }

    private static int mix(int top, int ground) {
        int alpha = top >>> 24;
        if (alpha == 255) {
            return top;
        }
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float above = Srgb.toLinear(top >> shift & 255);
            float below = Srgb.toLinear(ground >> shift & 255);
            mixed = mixed << 8 | Srgb.fromLinear(below + (above - below) * (alpha / 255f));
        }
        return mixed;
    }

    /** The part of {@code w × h} whose top left corner is (x, y). */
    public Pixels crop(int x, int y, int w, int h) {
        if (x < 0 || y < 0 || x + w > width || y + h > height) {
            throw new IllegalArgumentException(
                    "crop " + w + "×" + h + " at " + x + "," + y + " leaves the picture of " + width + "×" + height);
        }
        int[] part = new int[w * h];
        for (int row = 0; row < h; row++) {
            System.arraycopy(argb, (y + row) * width + x, part, row * w, w);
        }
        return new Pixels(w, h, part);
    }
}
