package likeness.optimize;

import java.util.Arrays;
import java.util.List;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Vertices;
import org.jspecify.annotations.Nullable;

/** A primitive with other triangles over the same vertices, and without those that are no longer used. Nothing else changes. */
final class Thinned {

    private static final int GONE = -1;

    /** Old number → new number, or {@link #GONE}. */
    private final int[] numbers;

    /** New number → old number, ascending. */
    private final int[] kept;

    private Thinned(int[] indices, int vertexCount) {
        numbers = new int[vertexCount];
        Arrays.fill(numbers, GONE);
        for (int index : indices) {
            numbers[index] = 0;
        }
        int[] used = new int[vertexCount];
        int count = 0;
        for (int i = 0; i < vertexCount; i++) {
            if (numbers[i] != GONE) {
                used[count] = i;
                numbers[i] = count++;
            }
        }
        kept = Arrays.copyOf(used, count);
    }

    static Primitive of(Primitive primitive, int[] indices) {
        Vertices vertices = primitive.vertices();
        Thinned thinned = new Thinned(indices, vertices.count());
        int[] renumbered = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            renumbered[i] = thinned.numbers[indices[i]];
        }
        List<MorphTarget> morphs =
                primitive.morphs().stream().map(thinned::morph).toList();
        return new Primitive(thinned.vertices(vertices), renumbered, primitive.material(), morphs);
    }

    private Vertices vertices(Vertices v) {
        return new Vertices(
                picked(v.positions(), 3),
                picked(v.normals(), 3),
                pickedIfAny(v.uv0(), 2),
                pickedIfAny(v.uv1(), 2),
                pickedIfAny(v.joints()),
                pickedIfAny(v.weights(), 4));
    }

    private MorphTarget morph(MorphTarget morph) {
        int[] moved = new int[morph.vertices().length];
        float[] offsets = new float[morph.offsets().length];
        int count = 0;
        for (int i = 0; i < moved.length; i++) {
            int number = numbers[morph.vertices()[i]];
            if (number != GONE) {
                System.arraycopy(morph.offsets(), 3 * i, offsets, 3 * count, 3);
                moved[count++] = number;
            }
        }
        return new MorphTarget(Arrays.copyOf(moved, count), Arrays.copyOf(offsets, 3 * count));
    }

    private float @Nullable [] pickedIfAny(float @Nullable [] values, int width) {
        return values == null ? null : picked(values, width);
    }

    private float[] picked(float[] values, int width) {
        float[] picked = new float[kept.length * width];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(values, kept[i] * width, picked, i * width, width);
        }
        return picked;
    }

    private short @Nullable [] pickedIfAny(short @Nullable [] values) {
        if (values == null) {
            return null;
        }
        short[] picked = new short[kept.length * 4];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(values, kept[i] * 4, picked, i * 4, 4);
        }
        return picked;
    }
}
