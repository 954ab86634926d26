package likeness.app;

import java.util.ArrayList;
import java.util.List;
import likeness.scene.Node;
import likeness.scene.Scene;

/** Turns a whole scene about the vertical axis. */
final class Turntable {

    private Turntable() {}

    static Scene turn(Scene scene, int degrees) {
        if (degrees == 0) {
            return scene;
        }
        double half = StrictMath.toRadians(degrees) / 2;
        float y = (float) StrictMath.sin(half);
        float w = (float) StrictMath.cos(half);
        List<Node> nodes = new ArrayList<>(scene.nodes());
        nodes.replaceAll(
                node -> node.parent() == Node.ROOT ? node.withLocal(node.local().withRotation(0, y, 0, w)) : node);
        return scene.withNodes(nodes);
    }
}
