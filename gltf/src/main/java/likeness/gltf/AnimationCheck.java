package likeness.gltf;

import static likeness.gltf.SceneCheck.finite;
import static likeness.gltf.SceneCheck.require;

import java.util.HashSet;
import java.util.Set;
import likeness.scene.Animation;
import likeness.scene.Animation.Channel;
import likeness.scene.Animation.Property;
import likeness.scene.Mesh;
import likeness.scene.Scene;

/** What glTF asks of a clip (section 3.11). */
final class AnimationCheck {

    private record Target(int node, Property property) {}

    private AnimationCheck() {}

    static void check(Animation animation, Scene scene) {
        String what = "animation " + animation.name();
        require(!animation.channels().isEmpty(), what, "has no channels");
        Set<Target> targets = new HashSet<>();
        for (Channel channel : animation.channels()) {
            int node = channel.node();
            require(node >= 0 && node < scene.nodes().size(), what, "moves what is no node");
            require(targets.add(new Target(node, channel.property())), what, "moves one thing twice");
            keys(what, channel);
            int width = width(channel, scene);
            require(width > 0, what, "gives amounts of shapes to a node that has none");
            require(channel.values().length == channel.times().length * width, what, "has not one value per key");
        }
    }

    private static void keys(String what, Channel channel) {
        require(channel.times().length > 0, what, "has a channel without keys");
        finite(what, "times", channel.times());
        finite(what, "values", channel.values());
        float before = -1;
        for (float time : channel.times()) {
            require(time >= 0 && time > before, what, "has times out of order");
            before = time;
        }
    }

    private static int width(Channel channel, Scene scene) {
        Mesh mesh = scene.nodes().get(channel.node()).mesh();
        return switch (channel.property()) {
            case TRANSLATION -> 3;
            case ROTATION -> 4;
            case WEIGHTS -> mesh == null ? 0 : mesh.morphNames().size();
        };
    }
}
