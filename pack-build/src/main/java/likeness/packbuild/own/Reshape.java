package likeness.packbuild.own;

import java.util.function.UnaryOperator;
import likeness.pack.FittedMesh;

/** Moves the vertices of a fitted mesh, as they lie on the base mesh. */
final class Reshape {

    private Reshape() {}

    static FittedMesh of(FittedMesh mesh, BaseMesh base, UnaryOperator<Vec> move) {
        float[] offsets = mesh.offsets().clone();
        double[] scale = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int[] pair = mesh.scale().vertices();
            double span = base.positions()[3 * pair[2 * axis] + axis] - base.positions()[3 * pair[2 * axis + 1] + axis];
            scale[axis] = Math.abs(span) / mesh.scale().distances()[axis];
        }
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec offset =
                    new Vec(offsets[3 * v] * scale[0], offsets[3 * v + 1] * scale[1], offsets[3 * v + 2] * scale[2]);
            Vec at = offset;
            for (int k = 0; k < 3; k++) {
                at = at.plus(base.at(mesh.refs()[3 * v + k]), mesh.refWeights()[3 * v + k]);
            }
            Vec by = move.apply(at).minus(at);
            offsets[3 * v] += (float) (by.x() / scale[0]);
            offsets[3 * v + 1] += (float) (by.y() / scale[1]);
            offsets[3 * v + 2] += (float) (by.z() / scale[2]);
        }
        return new FittedMesh(
                mesh.refs(),
                mesh.refWeights(),
                offsets,
                mesh.normalOffsets(),
                mesh.scale(),
                mesh.weights(),
                mesh.hides(),
                mesh.depth(),
                mesh.parts());
    }
}
