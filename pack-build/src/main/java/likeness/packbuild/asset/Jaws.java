package likeness.packbuild.asset;

import likeness.pack.FittedMesh;
import likeness.pack.FittedMesh.Part;
import likeness.pack.Rig;

/**
 * Parts upper from lower teeth. In a closed mouth they touch, and where a mesh was made lighter some faces bridge the two
 * rows; such a face would be drawn out into a rag when the mouth opens.
 */
final class Jaws {

    private static final String LOWER = "jaw";

    private Jaws() {}

    static FittedMesh parted(FittedMesh mesh, Rig rig) {
        boolean[] lower = lower(mesh, rig.indexOf(LOWER));
        return Meshes.keepFaces(mesh, (part, face) -> !spans(part, face, lower));
    }

    private static boolean[] lower(FittedMesh mesh, int jaw) {
        boolean[] lower = new boolean[mesh.vertexCount()];
        for (int v = 0; v < lower.length; v++) {
            float share = 0;
            for (int k = 4 * v; k < 4 * v + 4; k++) {
                share += mesh.weights().bones()[k] == jaw ? mesh.weights().weights()[k] : 0;
            }
            lower[v] = share > 0.5f;
        }
        return lower;
    }

    private static boolean spans(Part part, int face, boolean[] lower) {
        boolean first = lower[part.mesh().source()[part.mesh().quads()[4 * face]]];
        for (int k = 4 * face + 1; k < 4 * face + 4; k++) {
            if (lower[part.mesh().source()[part.mesh().quads()[k]]] != first) {
                return true;
            }
        }
        return false;
    }
}
