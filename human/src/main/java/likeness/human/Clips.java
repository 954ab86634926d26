package likeness.human;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What people can do: {@code clips.json}.
 *
 * @param clips by name
 */
record Clips(Map<String, Clip> clips) {

    static final Clips STANDARD = Resource.json("clips.json", Clips.class);

    /**
     * One clip.
     *
     * @param pose how the person stands; what the clip does not move stays so
     * @param turns of joints, added to the pose: a time in seconds and degrees about the joint's x, y and z in each key
     * @param raised the same, but in place of the pose: turns from the T-pose; a key of a time alone is the pose
     * @param shapes of the face: a time and an amount in each key; {@code eyeBlink} is both eyes
     */
    record Clip(
            String pose,
            Map<String, double[][]> turns,
            Map<String, double[][]> raised,
            Map<String, double[][]> shapes) {

        Clip {
            turns = turns == null ? Map.of() : turns;
            raised = raised == null ? Map.of() : raised;
            shapes = shapes == null ? Map.of() : shapes;
        }

        /** Keys of a shape of the file, which may be said for a pair; null when it stays still. */
        double @org.jspecify.annotations.Nullable [][] keysOf(String shape) {
            double[][] own = shapes.get(shape);
            return own != null ? own : shapes.get(shape.replaceAll("(Left|Right)$", ""));
        }
    }

    /** Names, in order. */
    List<String> names() {
        return new ArrayList<>(new TreeSet<>(clips.keySet()));
    }

    /** @throws IllegalArgumentException when there is none of that name */
    Clip of(String name) {
        Clip clip = clips.get(name);
        if (clip == null) {
            throw new IllegalArgumentException(
                    "there is no animation " + name + "; there are " + String.join(", ", names()));
        }
        return clip;
    }
}
