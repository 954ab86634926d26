package likeness.packbuild.simplify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import likeness.pack.FittedMesh.Part;
import likeness.pack.PolyMesh;

/** Simplifies the parts of a mesh together, so that they still meet. */
public final class Simplify {

    private static final double SAME_PLACE = 5e-4;

    private Simplify() {}

    /**
     * @param parts drawn parts
     * @param positions 3 per geometry vertex
     * @param limit most triangles in all
     * @return parts of triangles only; vertices that are no longer drawn are left in place
     */
    public static List<Part> parts(List<Part> parts, float[] positions, int limit) {
        int[] first = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            first[i + 1] = first[i] + parts.get(i).mesh().vertexCount();
        }
        int[] place = places(positions);
        int[] vertexOf = new int[first[parts.size()]];
        for (int i = 0; i < parts.size(); i++) {
            int[] source = parts.get(i).mesh().source();
            for (int v = 0; v < source.length; v++) {
                vertexOf[first[i] + v] = place[source[v]];
            }
        }
        Triangles triangles = new Triangles(toDouble(positions), vertexOf, corners(parts, first));
        new Simplifier(triangles).reduceTo(limit);
        return split(parts, first, triangles);
    }

    /** For each vertex the first one at the same place: halves that only touch must not be torn apart. */
    private static int[] places(float[] positions) {
        Map<List<Long>, Integer> known = new HashMap<>();
        int[] place = new int[positions.length / 3];
        for (int v = 0; v < place.length; v++) {
            int vertex = v;
            List<Long> at = IntStream.range(0, 3)
                    .mapToObj(axis -> Math.round(positions[3 * vertex + axis] / SAME_PLACE))
                    .toList();
            place[v] = known.computeIfAbsent(at, k -> vertex);
        }
        return place;
    }

    private static int[] corners(List<Part> parts, int[] first) {
        int total = parts.stream().mapToInt(p -> p.mesh().triangleCount()).sum();
        int[] corners = new int[3 * total];
        int n = 0;
        for (int i = 0; i < parts.size(); i++) {
            PolyMesh mesh = parts.get(i).mesh();
            for (int f = 0; f < mesh.faceCount(); f++) {
                for (int k = 1; k < (mesh.isTriangle(f) ? 2 : 3); k++) {
                    corners[n++] = first[i] + mesh.quads()[4 * f];
                    corners[n++] = first[i] + mesh.quads()[4 * f + k];
                    corners[n++] = first[i] + mesh.quads()[4 * f + k + 1];
                }
            }
        }
        return corners;
    }

    private static List<Part> split(List<Part> parts, int[] first, Triangles triangles) {
        List<Part> result = new ArrayList<>();
        int triangle = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int end = triangle + part.mesh().triangleCount();
            int[] quads = new int[4 * (end - triangle)];
            int n = 0;
            for (; triangle < end; triangle++) {
                if (triangles.isAlive(triangle)) {
                    for (int k = 0; k < 4; k++) {
                        quads[n++] = triangles.corner(triangle, Math.min(k, 2)) - first[i];
                    }
                }
            }
            PolyMesh mesh = part.mesh();
            result.add(new Part(
                    part.name(), new PolyMesh(mesh.source(), mesh.uv(), Arrays.copyOf(quads, n)), part.tiled()));
        }
        return result;
    }

    private static double[] toDouble(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
