package likeness.packbuild.asset;

import java.util.BitSet;
import likeness.pack.FittedMesh;

/**
 * Which vertices of a mesh lie under what covers the body. A vertex that sits on a body vertex is covered when that is; one
 * between three is covered when fewer than two of them are in sight.
 */
final class Cover {

    private Cover() {}

    /** @param hidden covered body vertices */
    static BitSet vertices(FittedMesh mesh, BitSet hidden) {
        BitSet covered = new BitSet();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            boolean onOne = mesh.refWeights()[3 * v + 1] == 0 && mesh.refWeights()[3 * v + 2] == 0;
            int open = 0;
            for (int k = 0; k < 3; k++) {
                open += hidden.get(mesh.refs()[3 * v + k]) ? 0 : 1;
            }
            if (onOne ? hidden.get(mesh.refs()[3 * v]) : open < 2) {
                covered.set(v);
            }
        }
        return covered;
    }
}
