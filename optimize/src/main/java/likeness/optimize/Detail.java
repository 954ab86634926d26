package likeness.optimize;

import java.util.List;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Vertices;

/**
 * A primitive as simplification sees it: what it looks like, where it may not be touched, and what its attributes are worth.
 *
 * @param indices three per triangle
 * @param positions three per vertex, metres
 * @param attributes as many per vertex as there are weights
 * @param weights metres that a change of 1 in an attribute is as bad as
 * @param locked one per vertex, 1 where it must stay
 */
record Detail(int[] indices, float[] positions, float[] attributes, float[] weights, byte[] locked) {

    /** A normal that turns by 60 degrees is as bad as a surface that moves by this, metres. */
    private static final float NORMAL = 0.0025f;

    /** What a texture's whole edge is worth, metres; most textures lie over half a metre of a person. */
    private static final float TEXTURE_COORDINATE = 0.06f;

    /** Movement is worth more than place: a lid that does not close is seen before a lid that is a bit thick. */
    private static final float MOVEMENT = 4;

    private static final int BASE = 5;

    int vertexCount() {
        return positions.length / 3;
    }

    /** The longest edge of the box around it, metres. */
    float extent() {
        float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < positions.length; i++) {
            low[i % 3] = Math.min(low[i % 3], positions[i]);
            high[i % 3] = Math.max(high[i % 3], positions[i]);
        }
        return Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
    }

    /** @param locked vertices that must stay */
    static Detail of(Primitive primitive, byte[] locked) {
        Vertices vertices = primitive.vertices();
        int sums = primitive.morphs().isEmpty() ? 0 : MovementSums.COUNT;
        float[] weights = new float[BASE + sums];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < 3 ? NORMAL : i < BASE ? TEXTURE_COORDINATE : MOVEMENT;
        }
        float[] attributes = new float[weights.length * vertices.count()];
        put(vertices.normals(), 3, attributes, weights.length, 0);
        if (vertices.uv0() != null) {
            put(vertices.uv0(), 2, attributes, weights.length, 3);
        }
        if (sums > 0) {
            put(sums(primitive.morphs(), vertices.count()), sums, attributes, weights.length, BASE);
        }
        return new Detail(primitive.indices(), vertices.positions(), attributes, weights, locked);
    }

    private static float[] sums(List<MorphTarget> morphs, int count) {
        return MovementSums.of(morphs, count);
    }

    private static void put(float[] from, int width, float[] to, int stride, int offset) {
        for (int i = 0; i * width < from.length; i++) {
            System.arraycopy(from, i * width, to, i * stride + offset, width);
        }
    }
}
