package likeness.scene;

import java.util.List;

/**
 * A clip: what nodes do over time, as in glTF 2.0 (section 3.11) with linear interpolation.
 *
 * @param name of the clip
 * @param channels at most one for each node and property
 */
public record Animation(String name, List<Channel> channels) {

    public Animation {
        channels = List.copyOf(channels);
    }

    /** What of a node a channel changes. */
    public enum Property {
        /** Metres; 3 numbers. */
        TRANSLATION,
        /** A unit quaternion; 4 numbers. */
        ROTATION,
        /** Amounts of the mesh's morph targets, in the order of {@link Mesh#morphNames()}. */
        WEIGHTS
    }

    /**
     * Keys of one property of one node. Before the first key it has the first one's value, after the last the last one's.
     *
     * @param node index in {@link Scene#nodes()}
     * @param property that changes
     * @param times of the keys, seconds, ascending, from 0 on
     * @param values of all keys, one after the other
     */
    public record Channel(int node, Property property, float[] times, float[] values) {

        /** Numbers that make one value. */
        public int width() {
            return values.length / times.length;
        }
    }

    /** When its last key is reached, seconds. */
    public float seconds() {
        float end = 0;
        for (Channel channel : channels) {
            end = Math.max(end, channel.times()[channel.times().length - 1]);
        }
        return end;
    }
}
