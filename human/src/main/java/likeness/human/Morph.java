package likeness.human;

import java.util.List;
import likeness.human.TargetTable.Weighted;
import likeness.pack.HumanPack;
import likeness.pack.Shape;

/** Adds targets to positions, in the order given, vertex by vertex: the order of sums is fixed. */
final class Morph {

    private final HumanPack pack;

    Morph(HumanPack pack) {
        this.pack = pack;
    }

    void apply(List<Weighted> targets, float[] positions) {
        for (Weighted weighted : targets) {
            add(pack.shape(weighted.target()), weighted.weight() * Shape.UNIT, positions);
        }
    }

    private static void add(Shape shape, float scale, float[] positions) {
        int[] vertices = shape.vertices();
        short[] offsets = shape.offsets();
        for (int i = 0; i < vertices.length; i++) {
            int p = 3 * vertices[i];
            positions[p] += scale * offsets[3 * i];
            positions[p + 1] += scale * offsets[3 * i + 1];
            positions[p + 2] += scale * offsets[3 * i + 2];
        }
    }
}
