package likeness.packbuild.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import likeness.pack.Shape;
import likeness.packbuild.source.SourceTargets;

/**
 * The cubes that the knee joints are measured at stay behind in the targets for short people: half of what the skin round
 * the knee moves (−0.559 dm instead of about −1.25 dm), which puts the joints of a short person up to 7 cm too high. Here
 * each cube moves with the mean of the skin within reach of it.
 */
final class KneeJoints {

    private static final int[] FIRST_OF_CUBES = {13838, 14278};
    private static final int CUBE = 8;
    private static final int SKIN = 13380;

    /** Squared, dm²: the skin of the knee. */
    private static final double REACH = 0.6;

    /** A cube that follows to within a centimetre is right. */
    private static final double TOLERANCE = 100;

    private final List<int[]> skinNear = new ArrayList<>();

    /** @param positions of the base mesh */
    KneeJoints(float[] positions) {
        for (int first : FIRST_OF_CUBES) {
            double[] middle = new double[3];
            for (int i = 0; i < 3 * CUBE; i++) {
                middle[i % 3] += positions[3 * first + i] / CUBE;
            }
            skinNear.add(IntStream.range(0, SKIN)
                    .filter(v -> distance(positions, v, middle) < REACH)
                    .toArray());
        }
    }

    Shape repair(Shape shape) {
        Offsets offsets = Offsets.of(shape, SourceTargets.VERTICES);
        int[] values = offsets.values();
        for (int c = 0; c < FIRST_OF_CUBES.length; c++) {
            int first = FIRST_OF_CUBES[c];
            int[] near = skinNear.get(c);
            if (Math.abs(mean(values, near, 1) - values[3 * first + 1]) > TOLERANCE) {
                moveCube(values, near, first);
            }
        }
        return offsets.toShape();
    }

    private static void moveCube(int[] values, int[] near, int first) {
        for (int axis = 0; axis < 3; axis++) {
            int moved = (int) Math.round(mean(values, near, axis));
            for (int v = first; v < first + CUBE; v++) {
                values[3 * v + axis] = moved;
            }
        }
    }

    private static double mean(int[] values, int[] vertices, int axis) {
        double sum = 0;
        for (int v : vertices) {
            sum += values[3 * v + axis];
        }
        return sum / vertices.length;
    }

    private static double distance(float[] positions, int v, double[] middle) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = positions[3 * v + axis] - middle[axis];
            sum += d * d;
        }
        return sum;
    }
}
