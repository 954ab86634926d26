package likeness.picture.colour;

import likeness.image.Srgb;

/**
 * A colour by how it is seen (<a href="https://bottosson.github.io/posts/oklab/">Oklab</a> in polar form).
 *
 * @param lightness 0 black … 1 white
 * @param chroma 0 grey … about 0.3
 * @param hue degrees
 */
public record Oklch(double lightness, double chroma, double hue) {

    private static final int HALVINGS = 10;

    /** The sRGB colour {@code 0xRRGGBB}; where a screen cannot show it, the nearest of less chroma. */
    public int rgb() {
        double angle = StrictMath.toRadians(hue);
        double a = StrictMath.cos(angle);
        double b = StrictMath.sin(angle);
        if (isShown(linear(chroma * a, chroma * b))) {
            return encoded(linear(chroma * a, chroma * b));
        }
        double low = 0;
        double high = chroma;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (isShown(linear(middle * a, middle * b))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return encoded(linear(low * a, low * b));
    }

    public Oklch lighter(double by) {
        return new Oklch(Math.clamp(lightness + by, 0, 1), chroma, hue);
    }

    public Oklch darker(double by) {
        return lighter(-by);
    }

    public Oklch withLightness(double newLightness) {
        return new Oklch(newLightness, chroma, hue);
    }

    public Oklch withChroma(double newChroma) {
        return new Oklch(lightness, newChroma, hue);
    }

    public Oklch turned(double degrees) {
        return new Oklch(lightness, chroma, hue + degrees);
    }

    /** Two screen colours in linear light, {@code share} of it the second. */
    public static int mix(int rgb, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float first = Srgb.toLinear(rgb >> shift & 255);
            float second = Srgb.toLinear(other >> shift & 255);
            mixed = mixed << 8 | Srgb.fromLinear((float) (first + (second - first) * share));
        }
        return mixed;
    }

    private double[] linear(double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static boolean isShown(double[] linear) {
        for (double channel : linear) {
            if (channel < -0.0005 || channel > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static int encoded(double[] linear) {
        return Srgb.fromLinear((float) linear[0]) << 16
                | Srgb.fromLinear((float) linear[1]) << 8
                | Srgb.fromLinear((float) linear[2]);
    }
}
