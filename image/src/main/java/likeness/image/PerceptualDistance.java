package likeness.image;

/**
 * How different two pictures look: both are shrunk to a few pixels' blur and compared in
 * <a href="https://bottosson.github.io/posts/oklab/">Oklab</a>, once over black and once over white, so that
 * transparency counts too.
 *
 * <p>0 is alike; about 1 is noise nobody sees; 2–4 is a small change of light or shape; 10 and more is another picture.
 */
public final class PerceptualDistance {

    private static final int SIDE = 48;

    private PerceptualDistance() {}

    /** Root mean square of the Oklab difference × 100. Pictures of different shape are infinitely far apart. */
    public static double between(Pixels a, Pixels b) {
        if ((long) a.width() * b.height() != (long) b.width() * a.height()) {
            return Double.POSITIVE_INFINITY;
        }
        int width = Math.min(SIDE, a.width());
        int height = Math.max(1, (int) ((long) a.height() * width / a.width()));
        Pixels smallA = Resampler.resize(a, width, height);
        Pixels smallB = Resampler.resize(b, width, height);
        double sum = squares(smallA.over(0x000000), smallB.over(0x000000))
                + squares(smallA.over(0xFFFFFF), smallB.over(0xFFFFFF));
        return 100 * StrictMath.sqrt(sum / (2.0 * width * height));
    }

    private static double squares(Pixels a, Pixels b) {
        double sum = 0;
        for (int i = 0; i < a.argb().length; i++) {
            double[] first = oklab(a.argb()[i]);
            double[] second = oklab(b.argb()[i]);
            for (int k = 0; k < 3; k++) {
                double d = first[k] - second[k];
                sum += d * d;
            }
        }
        return sum;
    }

    private static double[] oklab(int pixel) {
        double r = Srgb.toLinear(pixel >> 16 & 255);
        double g = Srgb.toLinear(pixel >> 8 & 255);
        double b = Srgb.toLinear(pixel & 255);
        double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
