package likeness.packbuild.texture.plane;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import likeness.image.Pixels;
import likeness.image.Srgb;

/** Linear red, green and blue of a picture; alpha is kept apart. */
public record Colours(Plane r, Plane g, Plane b) {

    public static Colours of(Pixels pixels) {
        return new Colours(channel(pixels, 16), channel(pixels, 8), channel(pixels, 0));
    }

    /** Alpha 0…1 of a picture. */
    public static Plane alpha(Pixels pixels) {
        int[] argb = pixels.argb();
        return Plane.of(pixels.width(), pixels.height(), i -> (argb[i] >>> 24) / 255f);
    }

    private static Plane channel(Pixels pixels, int shift) {
        int[] argb = pixels.argb();
        return Plane.of(pixels.width(), pixels.height(), i -> Srgb.toLinear(argb[i] >> shift & 255));
    }

    /** Opaque sRGB. */
    public Pixels toPixels() {
        int[] argb = new int[r.v().length];
        IntStream.range(0, height()).parallel().forEach(y -> {
            for (int i = y * width(); i < (y + 1) * width(); i++) {
                argb[i] = 0xFF000000
                        | Srgb.fromLinear(r.v()[i]) << 16
                        | Srgb.fromLinear(g.v()[i]) << 8
                        | Srgb.fromLinear(b.v()[i]);
            }
        });
        return new Pixels(width(), height(), argb);
    }

    public int width() {
        return r.width();
    }

    public int height() {
        return r.height();
    }

    public Colours each(UnaryOperator<Plane> change) {
        return new Colours(change.apply(r), change.apply(g), change.apply(b));
    }

    /** Red, green, blue. */
    public Plane[] channels() {
        return new Plane[] {r, g, b};
    }

    /** Luminance (Rec. 709). */
    public Plane luminance() {
        return r.with(i -> 0.2126f * r.v()[i] + 0.7152f * g.v()[i] + 0.0722f * b.v()[i]);
    }

    /** Mean by weight. */
    public float[] mean(Plane weight) {
        return new float[] {r.mean(weight), g.mean(weight), b.mean(weight)};
    }
}
