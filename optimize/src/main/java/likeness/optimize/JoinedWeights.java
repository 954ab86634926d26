package likeness.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
            float[] times = times(weights);
            float[] values = new float[times.length * names.size()];
            for (Channel channel : weights) {
                put(channel, namesOf.getOrDefault(channel.node(), List.of()), times, names, values);
            }
            kept.add(new Channel(host, Property.WEIGHTS, times, values));
        }
        return new Animation(animation.name(), kept);
    }

    /** All at which any part has a key, ascending. */
    private static float[] times(List<Channel> channels) {
        TreeSet<Float> times = new TreeSet<>();
        for (Channel channel : channels) {
            for (float time : channel.times()) {
                times.add(time);
            }
        }
        float[] all = new float[times.size()];
        int at = 0;
        for (float time : times) {
            all[at++] = time;
        }
        return all;
    }

    /** Between keys amounts change evenly, so that keys in between change nothing. */
    private static void put(Channel channel, List<String> own, float[] times, List<String> names, float[] values) {
        float[] keys = channel.times();
        int after = 0;
        for (int t = 0; t < times.length; t++) {
            while (after < keys.length && keys[after] < times[t]) {
                after++;
            }
            int next = Math.min(after, keys.length - 1);
            int before = after == 0 || after == keys.length ? next : after - 1;
            float share = next == before ? 0 : (times[t] - keys[before]) / (keys[next] - keys[before]);
            for (int n = 0; n < own.size(); n++) {
                float from = channel.values()[before * own.size() + n];
                float to = channel.values()[next * own.size() + n];
                values[t * names.size() + names.indexOf(own.get(n))] = from + (to - from) * share;
            }
        }
    }
}
