package likeness.packbuild.texture.cloth;

import likeness.image.Pixels;
import likeness.packbuild.texture.Tone;
import likeness.packbuild.texture.cloth.TileRecipes.Band;
import likeness.packbuild.texture.cloth.TileRecipes.Stripes;
import likeness.packbuild.texture.plane.Colours;
import likeness.packbuild.texture.plane.Plane;
import likeness.packbuild.texture.plane.TileNoise;

/** Striped cloth that repeats without a seam. */
public final class StripePainter {

    private static final int SIZE = 256;
    private static final TileNoise NOISE = new TileNoise(81);

    private StripePainter() {}

    public static Pixels paint(Stripes stripes) {
        Plane[] out = new Plane[3];
        for (int c = 0; c < 3; c++) {
            int channel = c;
            out[c] = Plane.of(SIZE, SIZE, i -> {
                        double x = (i % SIZE + 0.5) / SIZE;
                        double y = (i / SIZE + 0.5) / SIZE;
                        double along = (stripes.across() ? y : x) * stripes.repeats();
                        double yarn = 1 + 0.05 * NOISE.smooth(x, y, 83, 79) + 0.04 * NOISE.smooth(x, y, 13, 11);
                        return (float) (colour(stripes, along - StrictMath.floor(along))[channel] * yarn);
                    })
                    .blurTiled(0.7);
        }
        return new Colours(out[0], out[1], out[2]).toPixels();
    }

    private static float[] colour(Stripes stripes, double at) {
        for (Band band : stripes.bands()) {
            if (at < band.to()) {
                return Tone.linear(band.color());
            }
        }
        return Tone.linear(stripes.bands().getLast().color());
    }
}
