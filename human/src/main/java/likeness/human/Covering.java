package likeness.human;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import likeness.pack.FittedMesh;

/**
 * What lies under what: garments from the outermost in, each hiding what it covers of the body and of the garments below.
 *
 * @param body by geometry vertex of the body
 * @param garments by garment, in the order given; by the mesh's own vertex
 */
record Covering(boolean[] body, boolean[][] garments) {

    static Covering of(int bodyVertices, List<FittedMesh> garments) {
        boolean[] hidden = new boolean[bodyVertices];
        boolean[][] hiddenOf = new boolean[garments.size()][];
        int[] outermostFirst = IntStream.range(0, garments.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -garments.get(i).depth()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int g : outermostFirst) {
            FittedMesh mesh = garments.get(g);
            hiddenOf[g] = below(mesh, hidden);
            for (int v : mesh.hides()) {
                hidden[v] = true;
            }
        }
        return new Covering(hidden, hiddenOf);
    }

    /** A vertex that sits on one body vertex shares its fate; one between three is hidden with two of them. */
    private static boolean[] below(FittedMesh mesh, boolean[] hidden) {
        boolean[] below = new boolean[mesh.vertexCount()];
        for (int v = 0; v < below.length; v++) {
            int[] refs = Arrays.copyOfRange(mesh.refs(), 3 * v, 3 * v + 3);
            boolean single = mesh.refWeights()[3 * v + 1] == 0 && mesh.refWeights()[3 * v + 2] == 0;
            below[v] = single
                    ? hidden[refs[0]]
                    : (hidden[refs[0]] ? 1 : 0) + (hidden[refs[1]] ? 1 : 0) + (hidden[refs[2]] ? 1 : 0) > 1;
        }
        return below;
    }
}
