package likeness.packbuild.body;

import java.util.function.IntPredicate;
import likeness.packbuild.source.SourceMesh;

/**
 * Patches of faces that hang together in the texture: faces belong to one island when they share texture coordinates.
 */
public final class UvIslands {

    private final int[] parents;
    private final SourceMesh mesh;

    /** @param faces which faces count */
    public UvIslands(SourceMesh mesh, IntPredicate faces) {
        this.mesh = mesh;
        this.parents = new int[mesh.coordinateCount()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int f = 0; f < mesh.faceCount(); f++) {
            if (faces.test(f)) {
                for (int corner = 1; corner < 4; corner++) {
                    join(mesh.coordinate(f, 0), mesh.coordinate(f, corner));
                }
            }
        }
    }

    /** A number that the faces of one island have in common. */
    public int of(int face) {
        return root(mesh.coordinate(face, 0));
    }

    private void join(int a, int b) {
        int low = Math.min(root(a), root(b));
        int high = Math.max(root(a), root(b));
        parents[high] = low;
    }

    private int root(int coordinate) {
        int at = coordinate;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
