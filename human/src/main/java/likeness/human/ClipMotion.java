package likeness.human;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import likeness.human.Clips.Clip;
import likeness.scene.Animation.Channel;
import likeness.scene.Animation.Property;
import likeness.scene.Quaternion;
import likeness.scene.Transform;
import org.jspecify.annotations.Nullable;

/**
 * A clip on one person's joints. Every joint gets a channel, since the file opens in another pose than the clip starts
 * from; what moves gets as many keys as make its motion smooth.
 */
final class ClipMotion {

    private static final double STEPS_PER_SECOND = 15;
    private static final float[] START = {0};

    private final GameRig rig;
    private final Transform[] tPose;
    private final Transform[] pose;
    private final Clip clip;

    /**
     * @param tPose of every joint of the rig
     * @param pose of the clip, the same
     */
    ClipMotion(GameRig rig, Transform[] tPose, Transform[] pose, Clip clip) {
        this.rig = rig;
        this.tPose = tPose;
        this.pose = pose;
        this.clip = clip;
    }

    /** Channels of all joints, joint {@code j} being node {@code firstNode + j}; the root's place comes first. */
    List<Channel> joints(int firstNode) {
        List<Channel> channels = new ArrayList<>();
        float[] place = {pose[0].tx(), pose[0].ty(), pose[0].tz()};
        channels.add(new Channel(firstNode, Property.TRANSLATION, START, place));
        for (int j = 0; j < pose.length; j++) {
            String name = rig.joints().get(j).name();
            channels.add(rotation(
                    firstNode + j, j, clip.raised().get(name), clip.turns().get(name)));
        }
        return channels;
    }

    private Channel rotation(int node, int joint, double @Nullable [][] raised, double @Nullable [][] turns) {
        double[][] keys = raised != null ? raised : turns;
        float[] rest = quaternion(pose[joint]);
        if (keys == null) {
            return new Channel(node, Property.ROTATION, START, rest);
        }
        float[] from = raised != null ? quaternion(tPose[joint]) : rest;
        float[][] rotations = Arrays.stream(keys)
                .map(key -> key.length == 1 ? rest : Quaternion.multiply(from, turned(key)))
                .toArray(float[][]::new);
        return smooth(node, keys, rotations);
    }

    /** First about the bone itself, then up or down, then to the side. */
    private static float[] turned(double[] key) {
        float[] aboutX = Quaternion.turn(1, 0, 0, key[1]);
        float[] aboutY = Quaternion.turn(0, 1, 0, key[2]);
        float[] aboutZ = Quaternion.turn(0, 0, 1, key[3]);
        return Quaternion.multiply(aboutZ, Quaternion.multiply(aboutX, aboutY));
    }

    private static Channel smooth(int node, double[][] keys, float[][] rotations) {
        List<Float> times = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        times.add((float) keys[0][0]);
        values.add(rotations[0]);
        for (int k = 1; k < keys.length; k++) {
            double span = keys[k][0] - keys[k - 1][0];
            boolean still = Arrays.equals(rotations[k], rotations[k - 1]);
            int steps = still ? 1 : Math.max(2, (int) Math.ceil(span * STEPS_PER_SECOND));
            for (int s = 1; s <= steps; s++) {
                double share = s / (double) steps;
                times.add((float) (keys[k - 1][0] + share * span));
                values.add(s == steps ? rotations[k] : Quaternion.slerp(rotations[k - 1], rotations[k], ease(share)));
            }
        }
        return new Channel(node, Property.ROTATION, floats(times), joined(values));
    }

    /** Starts and ends without a jerk. */
    private static double ease(double share) {
        return share * share * (3 - 2 * share);
    }

    /** The channel of a mesh that has these shapes, or null when none of them moves. */
    @Nullable
    Channel shapes(int node, List<String> names) {
        TreeSet<Float> moments = new TreeSet<>();
        for (String name : names) {
            double[][] keys = clip.keysOf(name);
            if (keys != null) {
                Arrays.stream(keys).forEach(key -> moments.add((float) key[0]));
            }
        }
        if (moments.isEmpty()) {
            return null;
        }
        float[] times = floats(new ArrayList<>(moments));
        float[] values = new float[times.length * names.size()];
        for (int n = 0; n < names.size(); n++) {
            double[][] keys = clip.keysOf(names.get(n));
            for (int t = 0; keys != null && t < times.length; t++) {
                values[t * names.size() + n] = amount(keys, times[t]);
            }
        }
        return new Channel(node, Property.WEIGHTS, times, values);
    }

    private static float amount(double[][] keys, float time) {
        int after = 0;
        while (after < keys.length && (float) keys[after][0] < time) {
            after++;
        }
        if (after == 0 || after == keys.length) {
            return (float) keys[Math.min(after, keys.length - 1)][1];
        }
        double[] from = keys[after - 1];
        double[] to = keys[after];
        float share = (time - (float) from[0]) / ((float) to[0] - (float) from[0]);
        return (float) ((1 - share) * from[1] + share * to[1]);
    }

    private static float[] quaternion(Transform t) {
        return new float[] {t.qx(), t.qy(), t.qz(), t.qw()};
    }

    private static float[] floats(List<Float> values) {
        float[] all = new float[values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.get(i);
        }
        return all;
    }

    private static float[] joined(List<float[]> rotations) {
        float[] all = new float[4 * rotations.size()];
        for (int i = 0; i < rotations.size(); i++) {
            System.arraycopy(rotations.get(i), 0, all, 4 * i, 4);
        }
        return all;
    }
}
