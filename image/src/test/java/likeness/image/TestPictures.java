package likeness.image;

import java.time.InstantSource;

/** Pictures drawn by formula, with what photographs have: soft shades, edges, fine grain and strong colours. */
final class TestPictures {

    static final PhotoReader READER = new PhotoReader(InstantSource.system());

    private TestPictures() {}

    static Pixels photo(int width, int height) {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = pixel((double) x / width, (double) y / height, x * 31 + y * 17 + x * y);
            }
        }
        return new Pixels(width, height, argb);
    }

    private static int pixel(double u, double v, int seed) {
        double grain = ((seed * 0x9E3779B1 >>> 24) - 128) / 32.0;
        double disc = Math.hypot(u - 0.45, v - 0.4) < 0.28 ? 60 : 0;
        double r = 90 + 80 * Math.sin(5 * u + 2 * v) + disc + grain;
        double g = 110 + 60 * Math.sin(7 * v - u) + disc * 0.6 + grain;
        double b = 130 + 90 * Math.cos(4 * u * v + 1) - disc + grain;
        return 0xFF000000 | clamp(r) << 16 | clamp(g) << 8 | clamp(b);
    }

    private static int clamp(double value) {
        return (int) Math.clamp(value, 0, 255);
    }

    /** The same with a soft hole. */
    static Pixels transparent(int width, int height) {
        Pixels photo = photo(width, height);
        int[] argb = photo.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int alpha = clamp(Math.hypot(i % width - width / 2.0, (double) (i / width) - height / 2.0) * 510 / width);
            argb[i] = alpha == 0 ? 0 : argb[i] & 0xFFFFFF | alpha << 24;
        }
        return new Pixels(width, height, argb);
    }

    /** Peak signal to noise of red, green and blue, in decibels. */
    static double psnr(Pixels a, Pixels b) {
        double sum = 0;
        for (int i = 0; i < a.argb().length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int d = (a.argb()[i] >> shift & 255) - (b.argb()[i] >> shift & 255);
                sum += d * d;
            }
        }
        return sum == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255 * 255 * 3.0 * a.argb().length / sum);
    }

    static Pixels read(byte[] bytes) {
        return READER.read(bytes, PictureLimits.UPLOAD).pixels();
    }
}
