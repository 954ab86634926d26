package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Cuts a polygon into quads and triangles, the same way whatever corner it begins with. */
final class Ears {

    private Ears() {}

    /**
     * @param polygon nodes, counter-clockwise
     * @param place of a node
     * @param flat nodes that lie in the middle of a straight edge and so cannot be cut off
     */
    static List<int[]> cut(int[] polygon, IntFunction<Vec> place, IntPredicate flat) {
        List<int[]> faces = new ArrayList<>();
        List<Integer> ring = new ArrayList<>();
        for (int node : polygon) {
            ring.add(node);
        }
        while (ring.size() > 4) {
            int ear = shortest(ring, place, flat);
            int n = ring.size();
            faces.add(new int[] {ring.get((ear + n - 1) % n), ring.get(ear), ring.get((ear + 1) % n)});
            ring.remove(ear);
        }
        faces.add(ring.stream().mapToInt(Integer::intValue).toArray());
        return faces;
    }

    private static int shortest(List<Integer> ring, IntFunction<Vec> place, IntPredicate flat) {
        int n = ring.size();
        int best = 0;
        double shortest = Double.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            double across = place.apply(ring.get((i + n - 1) % n)).distance(place.apply(ring.get((i + 1) % n)));
            if (!flat.test(ring.get(i)) && across < shortest) {
                shortest = across;
                best = i;
            }
        }
        return best;
    }
}
