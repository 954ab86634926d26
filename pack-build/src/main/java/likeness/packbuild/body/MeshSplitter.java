package likeness.packbuild.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import likeness.pack.PolyMesh;
import likeness.packbuild.source.SourceMesh;

/** Takes some faces of a mesh and splits their vertices where the texture has a seam. Order follows the faces. */
public final class MeshSplitter {

    private MeshSplitter() {}

    private record Corner(int vertex, int coordinate) {}

    public static PolyMesh split(SourceMesh mesh, IntPredicate faces) {
        Map<Corner, Integer> drawn = new HashMap<>();
        int[] source = new int[4 * mesh.faceCount()];
        float[] uv = new float[2 * source.length];
        int[] quads = new int[4 * mesh.faceCount()];
        int n = 0;
        for (int f = 0; f < mesh.faceCount(); f++) {
            if (!faces.test(f)) {
                continue;
            }
            for (int k = 0; k < 4; k++) {
                Corner corner = new Corner(mesh.vertex(f, k), mesh.coordinate(f, k));
                int index = drawn.computeIfAbsent(corner, c -> drawn.size());
                source[index] = corner.vertex;
                uv[2 * index] = mesh.u(corner.coordinate);
                uv[2 * index + 1] = mesh.v(corner.coordinate);
                quads[n++] = index;
            }
        }
        int count = drawn.size();
        return new PolyMesh(Arrays.copyOf(source, count), Arrays.copyOf(uv, 2 * count), Arrays.copyOf(quads, n));
    }
}
