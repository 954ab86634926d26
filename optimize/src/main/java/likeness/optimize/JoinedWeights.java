package likeness.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.scene.Animation;
import likeness.scene.Animation.Channel;
import likeness.scene.Animation.Property;

/** A clip over merged parts: the amounts of morph targets that each part had by itself become those of the one that draws them. */
final class JoinedWeights {

    private JoinedWeights() {}

    /**
     * @param host node that draws all parts
     * @param names of its morph targets
     */
    static Animation of(Animation animation, List<MergedPart> parts, int host, List<String> names) {
        Map<Integer, List<String>> namesOf = new HashMap<>();
        parts.forEach(part -> namesOf.put(part.node(), part.mesh().morphNames()));
        List<Channel> kept = new ArrayList<>();
        List<Channel> weights = new ArrayList<>();
        for (Channel channel : animation.channels()) {
            boolean merged = channel.property() == Property.WEIGHTS && namesOf.containsKey(channel.node());
            (merged ? weights : kept).add(channel);
        }
        if (!weights.isEmpty()) {
            float[] times = weights.getFirst().times();
            float[] values = new float[times.length * names.size()];
            for (Channel channel : weights) {
                put(channel, namesOf.getOrDefault(channel.node(), List.of()), times, names, values);
            }
            kept.add(new Channel(host, Property.WEIGHTS, times, values));
        }
        return new Animation(animation.name(), kept);
    }

    private static void put(Channel channel, List<String> own, float[] times, List<String> names, float[] values) {
        if (!Arrays.equals(channel.times(), times)) {
            throw new IllegalArgumentException("clips whose faces move at different times cannot be merged");
        }
        for (int n = 0; n < own.size(); n++) {
            int to = names.indexOf(own.get(n));
            for (int t = 0; t < times.length; t++) {
                values[t * names.size() + to] = channel.values()[t * own.size() + n];
            }
        }
    }
}
