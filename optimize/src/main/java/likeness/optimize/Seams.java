package likeness.optimize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.scene.Primitive;

/** Where primitives meet: vertices of one that lie where one of another lies must stay, or the two would part. */
final class Seams {

    /** A place of two primitives or more. */
    private static final int SHARED = -1;

    private record Place(int x, int y, int z) {
        static Place of(float[] positions, int vertex) {
            return new Place(
                    Float.floatToIntBits(positions[3 * vertex] + 0f),
                    Float.floatToIntBits(positions[3 * vertex + 1] + 0f),
                    Float.floatToIntBits(positions[3 * vertex + 2] + 0f));
        }
    }

    private final Map<Place, Integer> owners = new HashMap<>();

    private Seams() {}

    static Seams of(List<Primitive> primitives) {
        Seams seams = new Seams();
        for (int i = 0; i < primitives.size(); i++) {
            float[] positions = primitives.get(i).vertices().positions();
            for (int index : primitives.get(i).indices()) {
                seams.owners.merge(Place.of(positions, index), i, (a, b) -> a.equals(b) ? a : SHARED);
            }
        }
        return seams;
    }

    /** One per vertex of the primitive, 1 where it must stay. */
    byte[] of(Primitive primitive) {
        float[] positions = primitive.vertices().positions();
        byte[] locked = new byte[primitive.vertices().count()];
        for (int i = 0; i < locked.length; i++) {
            locked[i] = (byte) (owners.getOrDefault(Place.of(positions, i), 0) == SHARED ? 1 : 0);
        }
        return locked;
    }
}
