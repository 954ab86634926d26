package likeness.human;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.pack.Rig;
import likeness.pack.SkinWeights;
import org.jspecify.annotations.Nullable;

/**
 * The skeleton that leaves the house: 55 joints with the names that animation libraries know, each standing for some bones
 * of the source skeleton. Data: {@code game-rig.json}.
 */
final class GameRig {

    /** Where the joint's axes point; y runs along the bone in all. */
    enum Axes {
        /** x to the person's left. */
        TRUNK,
        /** z down, so that a positive turn about x bends the palm down. */
        ARM,
        /** x to the person's right. */
        LEG
    }

    /**
     * @param name without prefix
     * @param parent name, null for the root
     * @param bone source bone that places and turns it
     * @param at {@code head} or {@code tail} of the bone; {@code hips} for the middle of the hip joints
     * @param toward joint that y points to, or {@code tail} of the bone, or {@code up} or {@code front}
     * @param axes how the others lie
     * @param sources bones whose weights it takes over, and those of bones below them that no joint names
     */
    record Joint(
            String name,
            @Nullable String parent,
            String bone,
            String at,
            String toward,
            Axes axes,
            List<String> sources) {}

    private record File(List<JointFields> joints) {}

    private record JointFields(
            String name,
            @Nullable String parent,
            String bone,
            String at,
            String toward,
            String axes,
            List<String> sources) {
        Joint joint() {
            return new Joint(
                    name, parent, bone, at, toward, Axes.valueOf(axes.toUpperCase(java.util.Locale.ROOT)), sources);
        }
    }

    private final List<Joint> joints;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] bones;
    private final int[] jointOfBone;

    GameRig(Rig rig) {
        joints = Resource.json("game-rig.json", File.class).joints().stream()
                .map(JointFields::joint)
                .toList();
        joints.forEach(joint -> index.put(joint.name(), index.size()));
        bones = joints.stream().mapToInt(j -> rig.indexOf(j.bone())).toArray();
        jointOfBone = jointOfBone(rig);
    }

    List<Joint> joints() {
        return joints;
    }

    boolean has(String joint) {
        return index.containsKey(joint);
    }

    int index(String joint) {
        Integer i = index.get(joint);
        if (i == null) {
            throw new IllegalArgumentException("no joint " + joint);
        }
        return i;
    }

    /** -1 for the root. */
    int parent(int joint) {
        String parent = joints.get(joint).parent();
        return parent == null ? -1 : index(parent);
    }

    /** Source bone that places and turns the joint. */
    int bone(int joint) {
        return bones[joint];
    }

    /** A bone that no joint names goes where its parent goes. */
    private int[] jointOfBone(Rig rig) {
        int[] of = new int[rig.bones().size()];
        Arrays.fill(of, -1);
        for (Joint joint : joints) {
            joint.sources().forEach(source -> of[rig.indexOf(source)] = index(joint.name()));
        }
        for (int b = 0; b < of.length; b++) {
            if (of[b] < 0) {
                of[b] = of[rig.bones().get(b).parent()];
            }
        }
        return of;
    }

    /**
     * Weights of a mesh, taken over from bones to joints.
     *
     * @param joints 4 per vertex; 0 where the weight is 0
     * @param weights 4 per vertex, sum 1, the largest first
     */
    record JointWeights(short[] joints, float[] weights) {}

    JointWeights take(SkinWeights source) {
        short[] taken = new short[source.bones().length];
        float[] weights = new float[taken.length];
        for (int v = 0; v < taken.length; v += 4) {
            int used = 0;
            for (int k = v; k < v + 4; k++) {
                if (source.weights()[k] > 0) {
                    used = add(taken, weights, v, used, (short) jointOfBone[source.bones()[k]], source.weights()[k]);
                }
            }
            sort(taken, weights, v, used);
        }
        return new JointWeights(taken, weights);
    }

    private static int add(short[] joints, float[] weights, int v, int used, short joint, float weight) {
        for (int k = v; k < v + used; k++) {
            if (joints[k] == joint) {
                weights[k] += weight;
                return used;
            }
        }
        joints[v + used] = joint;
        weights[v + used] = weight;
        return used + 1;
    }

    private static void sort(short[] joints, float[] weights, int v, int used) {
        for (int i = v + 1; i < v + used; i++) {
            for (int k = i; k > v && weights[k] > weights[k - 1]; k--) {
                float w = weights[k];
                weights[k] = weights[k - 1];
                weights[k - 1] = w;
                short j = joints[k];
                joints[k] = joints[k - 1];
                joints[k - 1] = j;
            }
        }
    }
}
