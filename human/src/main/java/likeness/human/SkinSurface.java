package likeness.human;

import java.util.Arrays;
import java.util.stream.IntStream;
import likeness.pack.BodyModel;
import likeness.pack.PolyMesh;

/** The skin of the body as one welded surface of geometry vertices. */
final class SkinSurface {
    private SkinSurface() {}

    /** Vertices that skin is drawn from, ascending. */
    static int[] vertices(BodyModel model) {
        return IntStream.concat(
                        Arrays.stream(model.head().source()),
                        Arrays.stream(model.body().source()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Faces of head and body, 4 geometry vertices each. */
    static int[] quads(BodyModel model) {
        return IntStream.concat(Arrays.stream(welded(model.head())), Arrays.stream(welded(model.body())))
                .toArray();
    }

    /** Faces of a mesh in terms of geometry vertices. */
    static int[] welded(PolyMesh mesh) {
        return Arrays.stream(mesh.quads()).map(v -> mesh.source()[v]).toArray();
    }
}
