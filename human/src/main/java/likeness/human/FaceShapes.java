package likeness.human;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The vocabulary of the face, {@code face-shapes.json}: the 52 blend shapes of ARKit (ARFaceAnchor.BlendShapeLocation), the
 * 15 visemes of Oculus LipSync, and five extras that TalkingHead and Ready Player Me's users know.
 *
 * @param arkit names in their order
 * @param visemes names in their order
 * @param extras names in their order
 * @param recipes by name; a name that ends in {@code Left} or {@code Right} may have its recipe without that ending
 */
record FaceShapes(List<String> arkit, List<String> visemes, List<String> extras, Map<String, FaceShape> recipes) {

    static final FaceShapes STANDARD = Resource.json("face-shapes.json", FaceShapes.class);

    private static final String LEFT = "Left";
    private static final String RIGHT = "Right";

    /** Every name, in the order in which files list them. */
    List<String> names() {
        return Stream.of(arkit, visemes, extras).flatMap(List::stream).toList();
    }

    /** @throws IllegalArgumentException when there is no such shape */
    FaceShape recipe(String name) {
        FaceShape own = recipes.get(name);
        if (own != null) {
            return own;
        }
        if (name.endsWith(LEFT)) {
            return half(name, LEFT, FaceMask.LEFT);
        }
        if (name.endsWith(RIGHT)) {
            return half(name, RIGHT, FaceMask.RIGHT);
        }
        throw new IllegalArgumentException("there is no recipe for the shape " + name);
    }

    private FaceShape half(String name, String ending, FaceMask mask) {
        String pair = name.substring(0, name.length() - ending.length());
        if (!recipes.containsKey(pair)) {
            throw new IllegalArgumentException("there is no recipe for the shape " + name);
        }
        return new FaceShape(Map.of(), Map.of(), Map.of(), Map.of(pair, 1.0), null, mask);
    }
}
