package likeness.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.scene.Affine;
import likeness.scene.Node;
import likeness.scene.Scene;
import likeness.scene.Skin;

/**
 * Turns a scene towards the camera: the whole subject, the neck and head, and the eyes. Joints are found by their Mixamo
 * names; a scene without them keeps its pose. The camera stands at +Z.
 */
final class Staging {

    private static final double MOST_NECK = 40;
    private static final double MOST_EYE = 28;
    /** Share of a turn that the neck takes; the head takes the rest. */
    private static final double NECK_SHARE = 0.45;

    private static final float[] FORWARD = {0, 0, 1};

    private final Scene scene;
    private final Setting.Stage stage;
    private final float headScale;
    private final Map<Integer, float[]> inverseBinds;

    Staging(Scene scene, Setting.Stage stage, float headScale) {
        this.scene = scene;
        this.stage = stage;
        this.headScale = headScale;
        inverseBinds = inverseBinds(scene);
    }

    /** World transforms in node order. */
    float[][] worlds() {
        float[] turn = headTurn();
        List<Node> nodes = scene.nodes();
        float[][] world = new float[nodes.size()][];
        float[] body = Turn.about(0, 1, 0, stage.bodyTurn());
        for (int i = 0; i < world.length; i++) {
            Node node = nodes.get(i);
            float[] parent = node.parent() == Node.ROOT ? body : world[node.parent()];
            world[i] = staged(i, Affine.multiply(parent, node.local().toAffine()), turn);
        }
        return world;
    }

    private float[] staged(int index, float[] world, float[] turn) {
        return switch (scene.nodes().get(index).name()) {
            case "Neck" -> Turn.inPlace(share(turn, NECK_SHARE), world);
            case "Head" -> scaled(Turn.inPlace(share(turn, 1 - NECK_SHARE), world));
            case "LeftEye", "RightEye" -> stage.faceCamera() ? gazing(index, world) : world;
            default -> world;
        };
    }

    /** Turn, tilt and nod that bring the posed head to where the stage wants it. */
    private float[] headTurn() {
        if (!stage.faceCamera()) {
            return new float[] {0, 0, 0};
        }
        float[] forward = posedHeadForward();
        double yaw = StrictMath.toDegrees(StrictMath.atan2(forward[0], forward[2]));
        double pitch = StrictMath.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, -forward[1]))));
        return new float[] {
            (float) limit(stage.headTurn() - yaw), stage.headTilt(), (float) limit(stage.headNod() - pitch) / 2
        };
    }

    private static double limit(double degrees) {
        return Math.max(-MOST_NECK, Math.min(MOST_NECK, degrees));
    }

    private float[] posedHeadForward() {
        int head = scene.indexOf("Head").orElse(-1);
        if (head < 0) {
            return FORWARD;
        }
        float[] body = Turn.about(0, 1, 0, stage.bodyTurn());
        return forward(head, Affine.multiply(body, scene.worldTransforms()[head]));
    }

    private static float[] share(float[] turn, double part) {
        return Turn.head(turn[0] * part, turn[1] * part, turn[2] * part);
    }

    private float[] scaled(float[] world) {
        float[] larger = world.clone();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                larger[4 * row + column] *= headScale;
            }
        }
        return larger;
    }

    private float[] gazing(int index, float[] world) {
        float[] target = {-world[3] * 0.4f, 0, 1.6f - world[11]};
        return Turn.inPlace(Turn.between(forward(index, world), unit(target), MOST_EYE), world);
    }

    /** Where a joint carries the bind pose's +Z. */
    private float[] forward(int index, float[] world) {
        float[] bind = inverseBinds.get(index);
        float[] m = bind == null ? world : Affine.multiply(world, bind);
        return unit(new float[] {m[2], m[6], m[10]});
    }

    private static float[] unit(float[] v) {
        float length = (float) Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return length < 1e-12f ? FORWARD : new float[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private static Map<Integer, float[]> inverseBinds(Scene scene) {
        Map<Integer, float[]> binds = new HashMap<>();
        for (Node node : scene.nodes()) {
            Skin skin = node.skin();
            if (skin != null) {
                for (int i = 0; i < skin.joints().length; i++) {
                    binds.putIfAbsent(skin.joints()[i], skin.inverseBinds()[i]);
                }
            }
        }
        return binds;
    }
}
