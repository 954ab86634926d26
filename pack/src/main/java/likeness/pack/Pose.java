package likeness.pack;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pose of the full source skeleton.
 *
 * @param name such as {@code standing01}
 * @param title for people
 * @param rotations by bone name: unit quaternion x, y, z, w, local, with world-aligned axes at rest
 */
public record Pose(String name, String title, Map<String, double[]> rotations) {
    public Pose {
        rotations = Collections.unmodifiableMap(new TreeMap<>(rotations));
    }
}
