package likeness.packbuild.texture.plane;

/** Noise on the plane that repeats: the right edge goes on at the left, the bottom at the top. */
public final class TileNoise {

    private final Noise noise;

    public TileNoise(int seed) {
        this.noise = new Noise(seed);
    }

    /** Smooth −1…1; x and y 0…1 over the tile, which holds {@code across × down} features. */
    public float smooth(double x, double y, int across, int down) {
        double u = x * across;
        double v = y * down;
        int x0 = (int) Math.floor(u);
        int y0 = (int) Math.floor(v);
        double fx = ease(u - x0);
        double fy = ease(v - y0);
        double top = mix(cell(x0, y0, across, down), cell(x0 + 1, y0, across, down), fx);
        double bottom = mix(cell(x0, y0 + 1, across, down), cell(x0 + 1, y0 + 1, across, down), fx);
        return (float) (2 * mix(top, bottom, fy) - 1);
    }

    /**
     * Distances to the nearest and the next of points strewn one per cell of {@code count × count}, in cells.
     *
     * @param out nearest, next
     */
    public void points(double x, double y, int count, double[] out) {
        int x0 = (int) Math.floor(x * count);
        int y0 = (int) Math.floor(y * count);
        out[0] = 9;
        out[1] = 9;
        for (int j = -1; j <= 1; j++) {
            for (int i = -1; i <= 1; i++) {
                double dx = x0 + i + cell(x0 + i, y0 + j, count, count) - x * count;
                double dy =
                        y0 + j + noise.cell(Math.floorMod(x0 + i, count), Math.floorMod(y0 + j, count), 1) - y * count;
                double d = Math.sqrt(dx * dx + dy * dy);
                if (d < out[0]) {
                    out[1] = out[0];
                    out[0] = d;
                } else if (d < out[1]) {
                    out[1] = d;
                }
            }
        }
    }

    private float cell(int x, int y, int across, int down) {
        return noise.cell(Math.floorMod(x, across), Math.floorMod(y, down), 0);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
