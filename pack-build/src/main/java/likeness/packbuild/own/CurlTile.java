package likeness.packbuild.own;

import java.util.Arrays;
import java.util.SplittableRandom;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;

/** Small curls, as a height field that repeats. */
final class CurlTile {

    private static final int SIZE = 256;
    /** Curls are spread evenly, one in each cell of the grid and layer: a bald spot would repeat. */
    private static final int GRID = 26;

    private static final int LAYERS = 4;
    private static final float QUALITY = 0.85f;
    private static final double STEEPNESS = 3.5;

    private final float[] height = new float[SIZE * SIZE];

    CurlTile() {
        SplittableRandom random = new SplittableRandom(5);
        double cell = (double) SIZE / GRID;
        for (int i = 0; i < LAYERS * GRID * GRID; i++) {
            double level = 0.25 + 0.75 * i / (LAYERS * GRID * GRID);
            double x = cell * (i % GRID + random.nextDouble());
            double y = cell * (i / GRID % GRID + random.nextDouble());
            ring(x, y, 3.5 + 4 * random.nextDouble(), random, level);
        }
    }

    /** An open ring that rises along its way, over what lies below it. */
    private void ring(double x, double y, double radius, SplittableRandom random, double level) {
        double start = random.nextDouble() * 2 * Math.PI;
        double sweep = Math.PI * (1.2 + random.nextDouble());
        int steps = (int) (radius * sweep * 1.5);
        for (int i = 0; i < steps; i++) {
            double angle = start + sweep * i / steps;
            double grown = radius * (0.6 + 0.4 * i / steps);
            dot(x + grown * StrictMath.cos(angle), y + grown * StrictMath.sin(angle), level * (0.7 + 0.3 * i / steps));
        }
    }

    private void dot(double x, double y, double level) {
        for (int py = (int) Math.floor(y) - 1; py <= y + 2; py++) {
            for (int px = (int) Math.floor(x) - 1; px <= x + 2; px++) {
                double d = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
                int at = Math.floorMod(py, SIZE) * SIZE + Math.floorMod(px, SIZE);
                float h = (float) (level * Math.max(0, 1 - d * d / 3.2));
                height[at] = d < 1.8 ? Math.max(height[at] * (d < 0.8 ? 0.4f : 0.85f), h) : height[at];
            }
        }
    }

    /** Light tips over dark depth. */
    byte[] grey() {
        int[] argb = new int[height.length];
        Arrays.setAll(argb, i -> grey(0.45 + 0.55 * height[i]));
        return JpegEncoder.encode(new Pixels(SIZE, SIZE, argb), QUALITY);
    }

    byte[] normals() {
        int[] argb = new int[height.length];
        Arrays.setAll(argb, i -> {
            int x = i % SIZE;
            int y = i / SIZE;
            double dx = STEEPNESS * (at(x + 1, y) - at(x - 1, y)) / 2;
            double dy = STEEPNESS * (at(x, y + 1) - at(x, y - 1)) / 2;
            Vec n = new Vec(-dx, dy, 1).unit();
            return 0xFF000000 | channel(n.x()) << 16 | channel(n.y()) << 8 | channel(n.z());
        });
        return JpegEncoder.encode(new Pixels(SIZE, SIZE, argb), QUALITY);
    }

    private double at(int x, int y) {
        return height[Math.floorMod(y, SIZE) * SIZE + Math.floorMod(x, SIZE)];
    }

    private static int channel(double n) {
        return (int) Math.round(127.5 + 127.5 * n);
    }

    private static int grey(double value) {
        int level = (int) Math.round(255 * Math.clamp(value, 0, 1));
        return 0xFF000000 | level << 16 | level << 8 | level;
    }
}
