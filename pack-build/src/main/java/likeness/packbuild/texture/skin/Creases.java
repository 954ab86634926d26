package likeness.packbuild.texture.skin;

import java.util.List;
import likeness.packbuild.texture.HeadWindow;
import likeness.packbuild.texture.Recipes;
import likeness.packbuild.texture.plane.Noise;
import likeness.packbuild.texture.plane.Plane;
import tools.jackson.core.type.TypeReference;

/** Wrinkles of an age as heights in the head window; from {@code wrinkles.json}. */
final class Creases {

    private static final int SIZE = HeadWindow.SIZE;
    private static final double HUNDREDTH_MILLIMETRE = 1e-4;
    private static final Noise WOBBLE = new Noise(51);

    private Creases() {}

    record File(List<Crease> creases) {}

    /**
     * @param from youngest age that shows it
     * @param width texels
     * @param depth hundredths of a millimetre
     * @param points on the right half of the window
     */
    record Crease(String from, double width, double depth, double[][] points) {}

    /** Heights in decimetres, at or below 0 but for the small welts beside a crease. */
    static Plane heights(String age) {
        Plane out = new Plane(SIZE, SIZE);
        for (Crease crease :
                Recipes.read("wrinkles.json", new TypeReference<File>() {}).creases()) {
            double share = share(crease.from, age);
            if (share > 0) {
                add(out, crease, share, 1);
                add(out, crease, share, -1);
            }
        }
        return out;
    }

    private static double share(String from, String age) {
        return switch (age) {
            case "old" -> from.equals("middle") ? 1 : 0.85;
            case "middle" -> from.equals("middle") ? 0.45 : 0;
            default -> from.equals("middle") ? 0.08 : 0;
        };
    }

    private static void add(Plane out, Crease crease, double share, int side) {
        double reach = crease.width * 4 + 6;
        double[][] p = crease.points;
        double left = SIZE;
        double right = 0;
        double top = SIZE;
        double bottom = 0;
        for (double[] point : p) {
            left = Math.min(left, point[0] - reach);
            right = Math.max(right, point[0] + reach);
            top = Math.min(top, point[1] - reach);
            bottom = Math.max(bottom, point[1] + reach);
        }
        for (int y = (int) top; y <= bottom; y++) {
            for (int x = (int) left; x <= right; x++) {
                int at = y * SIZE + (side > 0 ? x : SIZE - 1 - x);
                float height = (float) (share * crease.depth * HUNDREDTH_MILLIMETRE * profile(crease, x, y, side));
                if (x >= SIZE / 2) {
                    out.v()[at] += height;
                }
            }
        }
    }

    /** −1 in the crease, a welt beside it, 0 beyond; thins out towards its ends and wanders a little. */
    private static double profile(Crease crease, double x, double y, int side) {
        double wx = x + 2.2 * WOBBLE.smooth(x / 23, y / 23, 5 * side);
        double wy = y + 2.2 * WOBBLE.smooth(x / 19, y / 19, 9 * side + 40);
        double best = Double.POSITIVE_INFINITY;
        double along = 0;
        int segments = crease.points.length - 1;
        for (int i = 0; i < segments; i++) {
            double[] a = crease.points[i];
            double[] b = crease.points[i + 1];
            double dx = b[0] - a[0];
            double dy = b[1] - a[1];
            double t = Math.clamp(((wx - a[0]) * dx + (wy - a[1]) * dy) / (dx * dx + dy * dy), 0, 1);
            double ex = wx - a[0] - t * dx;
            double ey = wy - a[1] - t * dy;
            double d = ex * ex + ey * ey;
            if (d < best) {
                best = d;
                along = (i + t) / segments;
            }
        }
        // Those that begin left of the middle cross it and do not thin out there.
        double start = crease.points[0][0] < SIZE / 2.0 ? 1 : Math.min(1, along * 5);
        double ends = start * Math.min(1, (1 - along) * 5);
        double r = best / (crease.width * crease.width);
        return ends * (0.35 * StrictMath.exp(-r / 5) - 1.35 * StrictMath.exp(-r));
    }
}
