package likeness.packbuild.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.FittedMesh;
import likeness.pack.FittedMesh.Part;
import likeness.pack.PolyMesh;

/**
 * A second set of texture coordinates for tiles: one unit is one decimetre of cloth, threads run down the body. Each texture
 * island of the first set is stretched as a whole to the size that its faces have on the base mesh, and turned so that up on
 * the body is up in the texture.
 */
final class TileCoordinates {

    private final float[] positions;

    private TileCoordinates(float[] positions) {
        this.positions = positions;
    }

    /** @param names of the parts that need tiles */
    static FittedMesh add(FittedMesh mesh, float[] body, List<String> names) {
        TileCoordinates coordinates = new TileCoordinates(Fitting.positions(mesh, body));
        List<Part> parts = mesh.parts().stream()
                .map(p -> names.contains(p.name()) ? new Part(p.name(), p.mesh(), coordinates.of(p.mesh())) : p)
                .toList();
        return Meshes.with(mesh, parts, mesh.hides());
    }

    private float[] of(PolyMesh mesh) {
        int[] island = islands(mesh);
        Map<Integer, List<Integer>> faces = new TreeMap<>();
        for (int f = 0; f < mesh.faceCount(); f++) {
            faces.computeIfAbsent(island[mesh.quads()[4 * f]], i -> new ArrayList<>())
                    .add(f);
        }
        Map<Integer, double[]> maps = new TreeMap<>();
        faces.forEach((i, members) -> maps.put(i, map(mesh, members)));
        float[] tiled = new float[mesh.uv().length];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double[] m = maps.getOrDefault(island[v], new double[] {1, 0, 0, 1});
            float u = mesh.uv()[2 * v];
            float w = mesh.uv()[2 * v + 1];
            tiled[2 * v] = (float) (m[0] * u + m[1] * w);
            tiled[2 * v + 1] = (float) (m[2] * u + m[3] * w);
        }
        return tiled;
    }

    /** Drawn vertices are split at seams already, so an island is what hangs together. */
    private static int[] islands(PolyMesh mesh) {
        int[] root = new int[mesh.vertexCount()];
        for (int v = 0; v < root.length; v++) {
            root[v] = v;
        }
        for (int i = 0; i < mesh.quads().length; i++) {
            int a = find(root, mesh.quads()[i]);
            int b = find(root, mesh.quads()[i - i % 4]);
            root[Math.max(a, b)] = Math.min(a, b);
        }
        for (int v = 0; v < root.length; v++) {
            root[v] = find(root, v);
        }
        return root;
    }

    private static int find(int[] root, int v) {
        int at = v;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    /** The linear map of an island: root of its mean metric, then a turn that brings the body's up to the top. */
    private double[] map(PolyMesh mesh, List<Integer> faces) {
        double area = 0;
        double[] metric = new double[3];
        double[] rise = new double[2];
        for (int f : faces) {
            Jacobian j = Jacobian.of(positions, mesh, f);
            area += j.area;
            metric[0] += j.area * dot(j.du, j.du);
            metric[1] += j.area * dot(j.du, j.dv);
            metric[2] += j.area * dot(j.dv, j.dv);
            rise[0] += j.area * j.du[1];
            rise[1] += j.area * j.dv[1];
        }
        if (area == 0) {
            return new double[] {1, 0, 0, 1};
        }
        double[] s = root(metric[0] / area, metric[1] / area, metric[2] / area);
        // Direction of rising height after stretching: the inverse of the stretch applied to the gradient.
        double det = s[0] * s[2] - s[1] * s[1];
        double x = (s[2] * rise[0] - s[1] * rise[1]) / det;
        double y = (s[0] * rise[1] - s[1] * rise[0]) / det;
        double length = Math.sqrt(x * x + y * y);
        if (length < 1e-9) {
            return new double[] {s[0], s[1], s[1], s[2]};
        }
        double cos = -y / length;
        double sin = x / length;
        return new double[] {
            cos * s[0] + sin * s[1], cos * s[1] + sin * s[2], -sin * s[0] + cos * s[1], -sin * s[1] + cos * s[2]
        };
    }

    /** Symmetric root of a symmetric 2×2 matrix a, b; b, c. */
    private static double[] root(double a, double b, double c) {
        double s = Math.sqrt(Math.max(a * c - b * b, 1e-12));
        double t = Math.sqrt(a + c + 2 * s);
        return new double[] {(a + s) / t, b / t, (c + s) / t};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** How space changes with the texture over one face, by its diagonals. */
    private record Jacobian(double area, double[] du, double[] dv) {

        static Jacobian of(float[] positions, PolyMesh mesh, int face) {
            int[] q = new int[4];
            System.arraycopy(mesh.quads(), 4 * face, q, 0, 4);
            double u1 = mesh.uv()[2 * q[2]] - mesh.uv()[2 * q[0]];
            double v1 = mesh.uv()[2 * q[2] + 1] - mesh.uv()[2 * q[0] + 1];
            double u2 = mesh.uv()[2 * q[3]] - mesh.uv()[2 * q[1]];
            double v2 = mesh.uv()[2 * q[3] + 1] - mesh.uv()[2 * q[1] + 1];
            double det = u1 * v2 - u2 * v1;
            double[] du = new double[3];
            double[] dv = new double[3];
            if (Math.abs(det) < 1e-12) {
                return new Jacobian(0, du, dv);
            }
            for (int axis = 0; axis < 3; axis++) {
                double d1 = difference(positions, mesh.source()[q[2]], mesh.source()[q[0]], axis);
                double d2 = difference(positions, mesh.source()[q[3]], mesh.source()[q[1]], axis);
                du[axis] = (d1 * v2 - d2 * v1) / det;
                dv[axis] = (d2 * u1 - d1 * u2) / det;
            }
            return new Jacobian(Math.abs(det), du, dv);
        }

        private static double difference(float[] positions, int a, int b, int axis) {
            return positions[3 * a + axis] - positions[3 * b + axis];
        }
    }
}
