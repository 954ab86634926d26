package likeness.packbuild.texture.plane;

import likeness.image.Pixels;

/** Tangent-space normals as colours: red to the right, green up the picture, blue out of it. */
public final class Normals {

    private Normals() {}

    /** Normals of heights that repeat; {@code depth} is how many texels high a height of 1 is, twice. */
    public static Pixels tiled(Plane heights, double depth) {
        int w = heights.width();
        int h = heights.height();
        int[] argb = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = heights.at((x + 1) % w, y) - heights.at((x + w - 1) % w, y);
                double dy = heights.at(x, (y + 1) % h) - heights.at(x, (y + h - 1) % h);
                argb[y * w + x] = colour(-dx * depth, dy * depth);
            }
        }
        return new Pixels(w, h, argb);
    }

    /** The direction (nx, ny, 1) as a colour. */
    public static int colour(double nx, double ny) {
        double length = Math.sqrt(nx * nx + ny * ny + 1);
        return 0xFF000000 | level(nx / length) << 16 | level(ny / length) << 8 | level(1 / length);
    }

    private static int level(double n) {
        return (int) Math.floor(Math.clamp(n * 127.5 + 128, 0, 255));
    }
}
