package likeness.packbuild.repair;

import java.util.Arrays;
import java.util.stream.IntStream;
import likeness.pack.Shape;

/**
 * What a target moves, for every vertex.
 *
 * @param values 3 per vertex, in {@link Shape#UNIT}s
 */
record Offsets(int[] values) {

    static Offsets of(Shape shape, int vertices) {
        int[] values = new int[3 * vertices];
        for (int i = 0; i < shape.vertices().length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                values[3 * shape.vertices()[i] + axis] = shape.offsets()[3 * i + axis];
            }
        }
        return new Offsets(values);
    }

    Shape toShape() {
        int[] moved = IntStream.range(0, values.length / 3)
                .filter(v -> (values[3 * v] | values[3 * v + 1] | values[3 * v + 2]) != 0)
                .toArray();
        short[] offsets = new short[3 * moved.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (short) values[3 * moved[i / 3] + i % 3];
        }
        return new Shape(moved, offsets);
    }

    Offsets mirrored(MirrorMap mirror) {
        int[] other = new int[values.length];
        for (int v = 0; v < mirror.vertexCount(); v++) {
            int across = mirror.of(v);
            other[3 * across] = -values[3 * v];
            other[3 * across + 1] = values[3 * v + 1];
            other[3 * across + 2] = values[3 * v + 2];
        }
        return new Offsets(other);
    }

    /** Rounds halves away from 0, so that the mean of mirrored offsets is the mirrored mean. */
    Offsets mean(Offsets other) {
        int[] mean = new int[values.length];
        for (int i = 0; i < mean.length; i++) {
            int sum = values[i] + other.values[i];
            mean[i] = (sum + Integer.signum(sum)) / 2;
        }
        return new Offsets(mean);
    }

    boolean isSame(Offsets other) {
        return Arrays.equals(values, other.values);
    }
}
