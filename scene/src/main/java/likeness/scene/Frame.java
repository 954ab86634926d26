package likeness.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.scene.Animation.Channel;

/** A scene at one moment of a clip: nodes where the clip has them, and its face's shapes built into its meshes. */
final class Frame {

    private final List<Node> nodes;

    private Frame(Scene scene) {
        nodes = new ArrayList<>(scene.nodes());
    }

    static Scene of(Scene scene, Animation animation, float seconds) {
        Frame frame = new Frame(scene);
        animation.channels().forEach(channel -> frame.apply(channel, seconds));
        return new Scene(scene.name(), frame.nodes, scene.credit());
    }

    private void apply(Channel channel, float seconds) {
        Node node = nodes.get(channel.node());
        float[] v = value(channel, seconds);
        nodes.set(
                channel.node(),
                switch (channel.property()) {
                    case TRANSLATION -> node.withLocal(node.local().withTranslation(v[0], v[1], v[2]));
                    case ROTATION -> node.withLocal(node.local().withRotation(v[0], v[1], v[2], v[3]));
                    case WEIGHTS -> node.mesh() == null ? node : node.withMesh(shaped(node.mesh(), v));
                });
    }

    private static float[] value(Channel channel, float seconds) {
        float[] times = channel.times();
        int found = Arrays.binarySearch(times, seconds);
        int after = found >= 0 ? found : -found - 1;
        if (found >= 0 || after == 0 || after == times.length) {
            return key(channel, Math.min(after, times.length - 1));
        }
        float share = (seconds - times[after - 1]) / (times[after] - times[after - 1]);
        float[] from = key(channel, after - 1);
        float[] to = key(channel, after);
        return channel.property() == Animation.Property.ROTATION
                ? Quaternion.slerp(from, to, share)
                : line(from, to, share);
    }

    private static float[] key(Channel channel, int number) {
        int width = channel.width();
        return Arrays.copyOfRange(channel.values(), width * number, width * (number + 1));
    }

    private static float[] line(float[] from, float[] to, float share) {
        float[] between = new float[from.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = from[i] + share * (to[i] - from[i]);
        }
        return between;
    }

    private static Mesh shaped(Mesh mesh, float[] amounts) {
        List<Primitive> primitives =
                mesh.primitives().stream().map(p -> shaped(p, amounts)).toList();
        return new Mesh(mesh.name(), primitives, List.of());
    }

    private static Primitive shaped(Primitive primitive, float[] amounts) {
        float[] positions = primitive.vertices().positions().clone();
        for (int m = 0; m < primitive.morphs().size(); m++) {
            if (amounts[m] != 0) {
                add(primitive.morphs().get(m), amounts[m], positions);
            }
        }
        Vertices v = primitive.vertices();
        Vertices moved = new Vertices(positions, v.normals(), v.uv0(), v.uv1(), v.joints(), v.weights());
        return new Primitive(moved, primitive.indices(), primitive.material(), List.of());
    }

    private static void add(MorphTarget morph, float amount, float[] to) {
        for (int i = 0; i < morph.vertices().length; i++) {
            int vertex = 3 * morph.vertices()[i];
            for (int axis = 0; axis < 3; axis++) {
                to[vertex + axis] += amount * morph.offsets()[3 * i + axis];
            }
        }
    }
}
