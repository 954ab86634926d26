package likeness.image;

import java.util.stream.IntStream;

/**
 * Half of a picture: each pixel the mean of four, in linear light with premultiplied alpha. Much quicker than {@link Resampler},
 * and as good where the result is shrunk again, at least by half, before anybody sees it.
 */
public final class Halving {

    private static final int BAND = 64;

    private Halving() {}

    /** @param source of even sides */
    public static Pixels of(Pixels source) {
        if ((source.width() & 1 | source.height() & 1) != 0) {
            throw new IllegalArgumentException(source.width() + "×" + source.height() + " has no half");
        }
        int width = source.width() / 2;
        int height = source.height() / 2;
        int[] argb = new int[width * height];
        boolean opaque = source.isOpaque();
        IntStream.range(0, (height + BAND - 1) / BAND).parallel().forEach(band -> {
            for (int y = band * BAND; y < Math.min(height, (band + 1) * BAND); y++) {
                halveRow(source.argb(), y, width, opaque, argb);
            }
        });
        return new Pixels(width, height, argb);
    }

    private static void halveRow(int[] argb, int y, int width, boolean opaque, int[] half) {
        int upper = y * 4 * width;
        int lower = upper + 2 * width;
        for (int x = 0; x < width; x++) {
            int a = argb[upper + 2 * x];
            int b = argb[upper + 2 * x + 1];
            int c = argb[lower + 2 * x];
            int d = argb[lower + 2 * x + 1];
            half[y * width + x] = opaque ? mean(a, b, c, d) : blend(a, b, c, d);
        }
    }

    private static int mean(int a, int b, int c, int d) {
        return 0xFF000000 | mean(a, b, c, d, 16) << 16 | mean(a, b, c, d, 8) << 8 | mean(a, b, c, d, 0);
    }

    private static int mean(int a, int b, int c, int d, int shift) {
        return Srgb.fromLinear(0.25f * (light(a, shift) + light(b, shift) + light(c, shift) + light(d, shift)));
    }

    private static float light(int pixel, int shift) {
        return Srgb.toLinear(pixel >> shift & 255);
    }

    private static int blend(int a, int b, int c, int d) {
        int sum = (a >>> 24) + (b >>> 24) + (c >>> 24) + (d >>> 24);
        if (sum == 0) {
            return 0;
        }
        int pixel = sum + 2 >> 2;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float light = weighted(a, shift) + weighted(b, shift) + weighted(c, shift) + weighted(d, shift);
            pixel = pixel << 8 | Srgb.fromLinear(light / sum);
        }
        return pixel;
    }

    private static float weighted(int pixel, int shift) {
        return light(pixel, shift) * (pixel >>> 24);
    }
}
