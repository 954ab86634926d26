package likeness.packbuild.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.packbuild.source.SourceMesh;

/**
 * Tells which skin belongs to the head: the texture islands whose vertices hang mostly on the head bone and the bones below
 * it (face, mouth, both ears).
 */
final class HeadIslands {

    private static final double MOSTLY = 0.45;

    private final UvIslands islands;
    private final Set<Integer> head = new HashSet<>();

    HeadIslands(SourceMesh mesh, List<SourceMesh.SourceBone> bones) {
        this.islands = new UvIslands(mesh, f -> isSkin(mesh, f));
        boolean[] ofHead = headBones(bones);
        Map<Integer, double[]> sums = new HashMap<>();
        for (int f = 0; f < mesh.faceCount(); f++) {
            if (isSkin(mesh, f)) {
                double[] sum = sums.computeIfAbsent(islands.of(f), i -> new double[2]);
                for (int corner = 0; corner < 4; corner++) {
                    sum[0] += headWeight(mesh, mesh.vertex(f, corner), ofHead);
                    sum[1]++;
                }
            }
        }
        sums.forEach((island, sum) -> {
            if (sum[0] / sum[1] > MOSTLY) {
                head.add(island);
            }
        });
    }

    static boolean isSkin(SourceMesh mesh, int face) {
        return mesh.material(face) == 0;
    }

    boolean contains(int face) {
        return head.contains(islands.of(face));
    }

    private static double headWeight(SourceMesh mesh, int vertex, boolean[] ofHead) {
        int n = mesh.influencesPerVertex();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            if (ofHead[mesh.skinIndices()[n * vertex + k]]) {
                sum += mesh.skinWeights()[n * vertex + k];
            }
        }
        return sum;
    }

    private static boolean[] headBones(List<SourceMesh.SourceBone> bones) {
        boolean[] ofHead = new boolean[bones.size()];
        for (int i = 0; i < ofHead.length; i++) {
            SourceMesh.SourceBone bone = bones.get(i);
            ofHead[i] = bone.name().equals("head____head") || (bone.parent() >= 0 && ofHead[bone.parent()]);
        }
        return ofHead;
    }
}
