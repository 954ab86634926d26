package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The base mesh without its small forms, such as collar bones: lines that are drawn on it are smooth curves. Smoothing
 * alternates with growing, so that limbs keep their girth
 * (<a href="https://doi.org/10.1145/218380.218473">Taubin 1995</a>).
 */
final class Fair {

    private static final int ROUNDS = 60;
    private static final double SHRINK = 0.5;
    private static final double GROW = -0.52;

    private Fair() {}

    static float[] positions(BaseMesh base) {
        List<int[]> neighbours = neighbours(base);
        float[] now = base.positions().clone();
        for (int round = 0; round < ROUNDS; round++) {
            now = moved(moved(now, neighbours, SHRINK), neighbours, GROW);
        }
        return now;
    }

    private static float[] moved(float[] from, List<int[]> neighbours, double share) {
        float[] to = from.clone();
        for (int v = 0; v < neighbours.size(); v++) {
            int[] around = neighbours.get(v);
            for (int axis = 0; axis < 3 && around.length > 0; axis++) {
                double sum = 0;
                for (int n : around) {
                    sum += from[3 * n + axis];
                }
                to[3 * v + axis] += (float) (share * (sum / around.length - from[3 * v + axis]));
            }
        }
        return to;
    }

    private static List<int[]> neighbours(BaseMesh base) {
        List<TreeSet<Integer>> sets = new ArrayList<>();
        for (int v = 0; v < base.positions().length / 3; v++) {
            sets.add(new TreeSet<>());
        }
        int[] quads = base.quads();
        for (int i = 0; i < quads.length; i++) {
            int next = i % 4 == 3 ? i - 3 : i + 1;
            sets.get(quads[i]).add(quads[next]);
            sets.get(quads[next]).add(quads[i]);
        }
        return sets.stream()
                .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
