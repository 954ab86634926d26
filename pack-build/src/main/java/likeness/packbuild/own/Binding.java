package likeness.packbuild.own;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which vertices of the base mesh a point follows.
 *
 * @param refs distinct vertices of the base mesh, ascending
 * @param weights of each, sum 1
 */
record Binding(int[] refs, double[] weights) {

    private static final int MAX_REFS = 3;
    private static final double TIE = 1e-9;
    private static final double FLAT = 1e-10;

    static Binding to(int vertex) {
        return new Binding(new int[] {vertex}, new double[] {1});
    }

    static Binding of(int[] refs, double[] weights) {
        Map<Integer, Double> sum = new TreeMap<>();
        for (int i = 0; i < refs.length; i++) {
            sum.merge(refs[i], weights[i], Double::sum);
        }
        return of(sum);
    }

    /** Follows this one by 1 − t and the other by t. */
    Binding mix(Binding other, double t) {
        Map<Integer, Double> sum = new TreeMap<>();
        for (int i = 0; i < refs.length; i++) {
            sum.merge(refs[i], weights[i] * (1 - t), Double::sum);
        }
        for (int i = 0; i < other.refs.length; i++) {
            sum.merge(other.refs[i], other.weights[i] * t, Double::sum);
        }
        return of(sum);
    }

    /** The vertex that it follows most. */
    int heaviest() {
        int best = 0;
        for (int i = 1; i < refs.length; i++) {
            if (weights[i] > weights[best] + TIE) {
                best = i;
            }
        }
        return refs[best];
    }

    /**
     * At most three vertices, which is what a fitted mesh can hold: the triangle in which the point lies best, so that it
     * follows every affine change of the body exactly.
     */
    Binding onTriangle(float[] positions) {
        if (refs.length <= MAX_REFS) {
            return this;
        }
        Vec p = on(positions);
        Binding best = to(heaviest());
        double least = Double.MAX_VALUE;
        for (int a = 0; a < refs.length; a++) {
            for (int b = a + 1; b < refs.length; b++) {
                for (int c = b + 1; c < refs.length; c++) {
                    double[] inside = barycentric(
                            p, vertex(positions, refs[a]), vertex(positions, refs[b]), vertex(positions, refs[c]));
                    double badness = Arrays.stream(inside).map(w -> w * w).sum();
                    if (badness < least - TIE) {
                        least = badness;
                        best = new Binding(new int[] {refs[a], refs[b], refs[c]}, inside);
                    }
                }
            }
        }
        return best;
    }

    static double[] barycentric(Vec p, Vec a, Vec b, Vec c) {
        Vec ab = b.minus(a);
        Vec ac = c.minus(a);
        Vec normal = ab.cross(ac);
        double area = normal.dot(normal);
        if (area < FLAT) {
            return new double[] {1e3, 1e3, 1e3};
        }
        double wb = p.minus(a).cross(ac).dot(normal) / area;
        double wc = ab.cross(p.minus(a)).dot(normal) / area;
        return new double[] {1 - wb - wc, wb, wc};
    }

    private static Vec vertex(float[] positions, int v) {
        return new Vec(positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]);
    }

    /** Where the point is on the given body. */
    Vec on(float[] positions) {
        Vec sum = Vec.ZERO;
        for (int i = 0; i < refs.length; i++) {
            int at = 3 * refs[i];
            sum = sum.plus(new Vec(positions[at], positions[at + 1], positions[at + 2]), weights[i]);
        }
        return sum;
    }

    private static Binding of(Map<Integer, Double> sum) {
        int[] refs = new int[sum.size()];
        double[] weights = new double[sum.size()];
        int i = 0;
        for (Map.Entry<Integer, Double> entry : sum.entrySet()) {
            refs[i] = entry.getKey();
            weights[i++] = entry.getValue();
        }
        return new Binding(refs, weights);
    }
}
