package likeness.packbuild.own;

import java.util.Arrays;
import java.util.List;

/**
 * Sets points onto the triangle of the helper geometry that they were grown from. Neighbours then follow it as one: a point
 * that follows whichever three of many vertices suit it best would leave its neighbours on another body.
 */
final class Footing {

    private static final double REACH = 0.3;

    private final List<Node> vertices;
    private final int[][] triangles;

    Footing(BaseMesh base, BaseMesh.Range cloth) {
        Sheet stocking = Sheet.of(base, cloth);
        this.vertices = stocking.nodes();
        this.triangles = stocking.faces().stream()
                .flatMap(f -> Arrays.stream(new int[][] {{f[0], f[1], f[2]}, {f[0], f[2], f[3]}}))
                .toArray(int[][]::new);
    }

    /** The same point; what follows three vertices or fewer stays. */
    Node set(Node node) {
        return node.follows().refs().length <= 3 ? node : node.following(nearest(node.rest()));
    }

    private Binding nearest(Vec p) {
        Binding best = Binding.to(0);
        double least = Double.MAX_VALUE;
        for (int[] t : triangles) {
            Vec a = vertices.get(t[0]).rest();
            if (Math.abs(a.x() - p.x()) > 3 * REACH || Math.abs(a.y() - p.y()) > 3 * REACH) {
                continue;
            }
            Vec b = vertices.get(t[1]).rest();
            Vec c = vertices.get(t[2]).rest();
            double[] w = inside(Binding.barycentric(p, a, b, c));
            double distance = a.times(w[0]).plus(b, w[1]).plus(c, w[2]).distance(p);
            if (distance < least) {
                least = distance;
                int[] refs = Arrays.stream(t)
                        .map(n -> vertices.get(n).follows().refs()[0])
                        .toArray();
                best = Binding.of(refs, w);
            }
        }
        return best;
    }

    private static double[] inside(double[] w) {
        double[] clamped = Arrays.stream(w).map(x -> Math.max(0, x)).toArray();
        double sum = Arrays.stream(clamped).sum();
        return Arrays.stream(clamped).map(x -> x / sum).toArray();
    }
}
