package likeness.packbuild.own;

import java.util.Arrays;
import java.util.Comparator;
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

    /** At most three vertices, the heaviest first: what a fitted mesh can hold. */
    Binding strongest() {
        Integer[] order = new Integer[refs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> -Math.abs(weights[i])).thenComparing(i -> refs[i]));
        int n = Math.min(MAX_REFS, refs.length);
        int[] keptRefs = new int[n];
        double[] kept = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            keptRefs[i] = refs[order[i]];
            kept[i] = weights[order[i]];
            sum += kept[i];
        }
        for (int i = 0; i < n; i++) {
            kept[i] /= sum;
        }
        return new Binding(keptRefs, kept);
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
