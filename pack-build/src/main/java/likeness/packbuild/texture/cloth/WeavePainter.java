package likeness.packbuild.texture.cloth;

import likeness.image.Pixels;
import likeness.packbuild.texture.cloth.TileRecipes.Weave;
import likeness.packbuild.texture.plane.Normals;
import likeness.packbuild.texture.plane.Plane;
import likeness.packbuild.texture.plane.TileNoise;

/** Normal maps of cloth that repeat without a seam. */
public final class WeavePainter {

    private static final int SIZE = 256;
    private static final TileNoise NOISE = new TileNoise(71);

    private WeavePainter() {}

    /** Green points up the picture, as glTF wants. */
    public static Pixels normals(Weave weave) {
        return Normals.tiled(heights(weave), weave.depth());
    }

    /** Heights 0…1, one for each texel. */
    static Plane heights(Weave weave) {
        Plane heights = Plane.of(SIZE, SIZE, i -> {
            double x = (i % SIZE + 0.5) / SIZE;
            double y = (i / SIZE + 0.5) / SIZE;
            double fuzz = weave.fuzz() * (0.6 * NOISE.smooth(x, y, 97, 89) + 0.6 * NOISE.smooth(x, y, 41, 43));
            // Cloth is never quite even: threads swell over some centimetres.
            double swell = 1 + 0.18 * NOISE.smooth(x, y, 5, 31) + 0.18 * NOISE.smooth(x, y, 29, 6);
            return (float) (swell * height(weave, x, y) + fuzz);
        });
        return heights.blurTiled(0.6);
    }

    private static double height(Weave weave, double x, double y) {
        int n = weave.threads();
        return switch (weave.pattern()) {
            case "plain" -> threads(x * n, y * n, (i, j) -> Math.floorMod(i + j, 2) == 0);
            case "twill" -> threads(x * n, y * n, (i, j) -> Math.floorMod(i + j, 4) < 2);
            case "denim" -> threads(x * n, y * n, (i, j) -> Math.floorMod(i + j, 4) < 3);
            case "knit" -> knit(x * n, y * n);
            case "wool" -> wool(x, y, n);
            case "leather" -> leather(x, y, n);
            default -> throw new IllegalArgumentException("no weave pattern " + weave.pattern());
        };
    }

    private interface Crossing {
        boolean warpOnTop(int i, int j);
    }

    private static double threads(double u, double v, Crossing crossing) {
        int i = (int) StrictMath.floor(u);
        int j = (int) StrictMath.floor(v);
        boolean warp = crossing.warpOnTop(i, j);
        double across = 2 * ((warp ? u - i : v - j) - 0.5);
        double along = 2 * ((warp ? v - j : u - i) - 0.5);
        boolean goesOn = warp
                ? crossing.warpOnTop(i, along > 0 ? j + 1 : j - 1)
                : !crossing.warpOnTop(along > 0 ? i + 1 : i - 1, j);
        double round = Math.sqrt(Math.max(0, 1 - across * across));
        double dive = goesOn ? 1 : 1 - 0.55 * along * along;
        return round * dive;
    }

    /** Columns of stitches, each two slanted loops that meet in a V. */
    private static double knit(double u, double v) {
        double across = u / 2 - StrictMath.floor(u / 2);
        double side = Math.abs(across - 0.5) * 2;
        double leg = v / 2 + side * 0.55;
        double along = leg - StrictMath.floor(leg);
        double body = Math.sqrt(Math.max(0, 1 - StrictMath.pow(2 * side - 1, 2)));
        double wave = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * along);
        return body * (0.35 + 0.65 * Math.sqrt(wave));
    }

    private static double wool(double x, double y, int n) {
        double bend = 0.3 * NOISE.smooth(x, y, n, n) / n;
        double strands = Math.abs(NOISE.smooth(x + bend, y, 5 * n, n)) + Math.abs(NOISE.smooth(x, y + bend, n, 5 * n));
        return 0.5 * strands + 0.45 * NOISE.smooth(x, y, 2 * n, 2 * n);
    }

    private static double leather(double x, double y, int n) {
        double[] near = new double[2];
        double wx = x + 0.25 * NOISE.smooth(x, y, n, n) / n;
        double wy = y + 0.25 * NOISE.smooth(y, x, n, n) / n;
        NOISE.points(wx, wy, n, near);
        double fold = Math.min(1, (near[1] - near[0]) * 2.2);
        return Math.sqrt(fold) * 0.8 + 0.15 * NOISE.smooth(x, y, 3 * n, 3 * n);
    }
}
