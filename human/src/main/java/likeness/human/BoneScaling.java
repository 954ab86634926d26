package likeness.human;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.human.Appearance.BoneScale;
import likeness.pack.Rig;
import likeness.pack.SkinWeights;
import likeness.scene.Affine;

/**
 * Makes heads, arms and chests larger or smaller by scaling bones at rest; skin, garments and joints follow. The rules are
 * data: {@code bone-scaling.json}.
 */
final class BoneScaling {

    /** Which way a rule scales. */
    enum Direction {
        /** In all directions. */
        ALL,
        /** Along the bone: longer, not thicker. */
        ALONG,
        /** Across the trunk: wider and deeper, not taller. */
        ACROSS
    }

    /**
     * @param scale which number of {@link BoneScale} it reads
     * @param bones that scale
     * @param subtree whether what hangs from them scales alike
     * @param direction of the scaling
     * @param strength growth at 100
     */
    record Rule(String scale, List<String> bones, boolean subtree, Direction direction, double strength) {}

    record Rules(List<Rule> rules) {}

    private final Rig rig;
    private final SkinWeights weights;
    private final Map<Integer, Rule> ruleOfBone = new HashMap<>();

    BoneScaling(Rig rig, SkinWeights weights) {
        this.rig = rig;
        this.weights = weights;
        for (Rule rule : Resource.json("bone-scaling.json", Rules.class).rules()) {
            rule.bones().forEach(name -> ruleOfBone.put(rig.indexOf(name), rule));
        }
        for (int b = 0; b < rig.bones().size(); b++) {
            Rule inherited = ruleOfBone.get(rig.bones().get(b).parent());
            if (inherited != null && inherited.subtree()) {
                ruleOfBone.putIfAbsent(b, inherited);
            }
        }
    }

    /** @return the positions given when there is nothing to do, else new ones */
    float[] apply(float[] positions, BoneScale scale, double headFactor) {
        if (scale.equals(BoneScale.NONE) && headFactor == 1) {
            return positions;
        }
        return SkinMatrices.of(matrices(Skeleton.in(rig, positions), scale, headFactor))
                .skin(positions, weights);
    }

    /** Each bone scales about its own head, which moves along with its parent. */
    private float[][] matrices(Skeleton skeleton, BoneScale scale, double headFactor) {
        float[][] matrices = new float[rig.bones().size()][];
        for (int b = 0; b < matrices.length; b++) {
            float[] head = {skeleton.heads()[3 * b], skeleton.heads()[3 * b + 1], skeleton.heads()[3 * b + 2]};
            int parent = rig.bones().get(b).parent();
            float[] moved = parent < 0 ? head : Affine.point(matrices[parent], head[0], head[1], head[2]);
            float[] linear = linear(skeleton, b, scale, headFactor);
            float[] origin = Affine.point(linear, head[0], head[1], head[2]);
            for (int axis = 0; axis < 3; axis++) {
                linear[4 * axis + 3] = moved[axis] - origin[axis];
            }
            matrices[b] = linear;
        }
        return matrices;
    }

    private float[] linear(Skeleton skeleton, int bone, BoneScale scale, double headFactor) {
        Rule rule = ruleOfBone.get(bone);
        if (rule == null) {
            return Affine.identity();
        }
        float growth = (float) (factor(rule, scale, headFactor) - 1);
        float[] linear = Affine.identity();
        switch (rule.direction()) {
            case ALL -> addDiagonal(linear, growth, growth, growth);
            case ACROSS -> addDiagonal(linear, growth, 0, growth);
            case ALONG -> addAlong(linear, skeleton, bone, growth);
        }
        return linear;
    }

    private static double factor(Rule rule, BoneScale scale, double headFactor) {
        return switch (rule.scale()) {
            case "head" -> (1 + rule.strength() * scale.head() / 100) * headFactor;
            case "arms" -> 1 + rule.strength() * scale.arms() / 100;
            case "chest" -> 1 + rule.strength() * scale.chest() / 100;
            default -> throw new IllegalStateException("no bone scale named " + rule.scale());
        };
    }

    private static void addDiagonal(float[] m, float x, float y, float z) {
        m[0] += x;
        m[5] += y;
        m[10] += z;
    }

    private static void addAlong(float[] m, Skeleton skeleton, int bone, float growth) {
        float[] d = new float[3];
        float square = 0;
        for (int axis = 0; axis < 3; axis++) {
            d[axis] = skeleton.tails()[3 * bone + axis] - skeleton.heads()[3 * bone + axis];
            square += d[axis] * d[axis];
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                m[4 * row + column] += growth * d[row] * d[column] / square;
            }
        }
    }
}
