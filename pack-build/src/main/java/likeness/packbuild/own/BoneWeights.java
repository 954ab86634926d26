package likeness.packbuild.own;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.SkinWeights;

/** Bone weights of our own pieces, taken from the skin that they grow from. */
final class BoneWeights {

    private static final int PER_VERTEX = 4;

    private BoneWeights() {}

    /** The four strongest bones of what each node grew from. */
    static SkinWeights of(BaseMesh base, List<Node> nodes) {
        short[] bones = new short[PER_VERTEX * nodes.size()];
        float[] weights = new float[PER_VERTEX * nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            Map<Integer, Double> sum = sum(base.weights(), nodes.get(i).origin());
            List<Map.Entry<Integer, Double>> strongest = sum.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .limit(PER_VERTEX)
                    .toList();
            double total = strongest.stream().mapToDouble(Map.Entry::getValue).sum();
            for (int k = 0; k < strongest.size(); k++) {
                bones[PER_VERTEX * i + k] = strongest.get(k).getKey().shortValue();
                weights[PER_VERTEX * i + k] = (float) (strongest.get(k).getValue() / total);
            }
        }
        return new SkinWeights(bones, weights);
    }

    static SkinWeights headOnly(BaseMesh base, int count) {
        short head = (short) base.rig().indexOf("head");
        short[] bones = new short[PER_VERTEX * count];
        float[] weights = new float[PER_VERTEX * count];
        for (int i = 0; i < count; i++) {
            bones[PER_VERTEX * i] = head;
            weights[PER_VERTEX * i] = 1;
        }
        return new SkinWeights(bones, weights);
    }

    /** Weight of each bone at a point, by bone. */
    static Map<Integer, Double> sum(SkinWeights from, Binding binding) {
        Map<Integer, Double> sum = new TreeMap<>();
        for (int r = 0; r < binding.refs().length; r++) {
            for (int k = 0; k < PER_VERTEX; k++) {
                int at = PER_VERTEX * binding.refs()[r] + k;
                if (from.weights()[at] > 0) {
                    sum.merge((int) from.bones()[at], binding.weights()[r] * from.weights()[at], Double::sum);
                }
            }
        }
        return sum;
    }
}
