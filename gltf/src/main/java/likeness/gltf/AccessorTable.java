package likeness.gltf;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import likeness.gltf.BufferLayout.Target;
import likeness.scene.MorphTarget;
import likeness.scene.Skin;
import org.jspecify.annotations.Nullable;

/** Accessors of the file being written; an array that was entered before keeps its number. */
final class AccessorTable {

    private final BufferLayout buffer;
    private final List<Accessor> accessors = new ArrayList<>();
    private final Map<Object, Integer> byArray = new IdentityHashMap<>();
    /** What is written for joints depends on the weights too, so the pair is the key. */
    private final Map<SkinWeights, Integer> joints = new HashMap<>();

    AccessorTable(BufferLayout buffer) {
        this.buffer = buffer;
    }

    List<Accessor> entries() {
        return accessors;
    }

    int positions(float[] values) {
        return once(values, () -> vectors(values, ElementType.VEC3, Bounds.of(values, false)));
    }

    int vectors(float[] values, ElementType type) {
        return once(values, () -> vectors(values, type, null));
    }

    int indices(int[] values) {
        return once(values, () -> {
            int largest = 0;
            for (int value : values) {
                largest = Math.max(largest, value);
            }
            ComponentType type = ComponentType.forIndices(largest);
            int view = integers(values, type, Target.INDICES);
            return new Accessor(view, type, false, values.length, ElementType.SCALAR, null, null);
        });
    }

    int joints(SkinWeights skinWeights) {
        return once(joints, skinWeights, () -> {
            ComponentType type = skinWeights.jointType();
            int view = buffer.add(skinWeights.count() * 4 * type.bytes, Target.VERTICES, skinWeights::putJoints);
            return new Accessor(view, type, false, skinWeights.count(), ElementType.VEC4, null, null);
        });
    }

    int weights(SkinWeights skinWeights) {
        return once(skinWeights.weights(), () -> {
            int view = buffer.add(skinWeights.count() * 8, Target.VERTICES, skinWeights::putWeights);
            return new Accessor(
                    view, ComponentType.UNSIGNED_SHORT, true, skinWeights.count(), ElementType.VEC4, null, null);
        });
    }

    int inverseBinds(Skin skin) {
        float[][] matrices = skin.inverseBinds();
        return once(matrices, () -> {
            int view = buffer.add(64 * matrices.length, Target.NONE, out -> putColumnMajor(matrices, out));
            return Accessor.floats(view, matrices.length, ElementType.MAT4, null);
        });
    }

    /** Times of keys, whose first and last must be told. */
    int times(float[] values) {
        return once(values, () -> {
            Bounds bounds = new Bounds(new float[] {values[0]}, new float[] {values[values.length - 1]});
            return Accessor.floats(buffer.addFloats(values, Target.NONE), values.length, ElementType.SCALAR, bounds);
        });
    }

    int keys(float[] values, ElementType type) {
        return once(values, () -> {
            int count = values.length / type.components;
            return Accessor.floats(buffer.addFloats(values, Target.NONE), count, type, null);
        });
    }

    /** Offsets of a morph target over a mesh of {@code vertexCount} vertices. */
    int morph(MorphTarget morph, int vertexCount) {
        return once(morph, () -> {
            int moved = morph.vertices().length;
            Bounds bounds = Bounds.of(morph.offsets(), moved < vertexCount);
            if (moved == 0) {
                return Accessor.floats(Accessor.ALL_ZERO, vertexCount, ElementType.VEC3, bounds);
            }
            ComponentType indexType = ComponentType.forIndices(vertexCount);
            int indexView = integers(morph.vertices(), indexType, Target.NONE);
            int valueView = buffer.addFloats(morph.offsets(), Target.NONE);
            Accessor.Sparse sparse = new Accessor.Sparse(moved, indexView, indexType, valueView);
            return new Accessor(
                    Accessor.ALL_ZERO, ComponentType.FLOAT, false, vertexCount, ElementType.VEC3, bounds, sparse);
        });
    }

    private interface Maker {
        Accessor make();
    }

    private int once(Object array, Maker maker) {
        return once(byArray, array, maker);
    }

    private <K> int once(Map<K, Integer> numbers, K key, Maker maker) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        accessors.add(maker.make());
        numbers.put(key, accessors.size() - 1);
        return accessors.size() - 1;
    }

    private Accessor vectors(float[] values, ElementType type, @Nullable Bounds bounds) {
        int view = buffer.addFloats(values, Target.VERTICES);
        return Accessor.floats(view, values.length / type.components, type, bounds);
    }

    private int integers(int[] values, ComponentType type, Target target) {
        if (type == ComponentType.UNSIGNED_INT) {
            return buffer.add(
                    4 * values.length, target, view -> view.asIntBuffer().put(IntBuffer.wrap(values)));
        }
        return buffer.add(2 * values.length, target, view -> {
            for (int value : values) {
                view.putShort((short) value);
            }
        });
    }

    private static void putColumnMajor(float[][] matrices, ByteBuffer out) {
        for (float[] m : matrices) {
            for (int column = 0; column < 4; column++) {
                out.putFloat(m[column]).putFloat(m[4 + column]).putFloat(m[8 + column]);
                out.putFloat(column == 3 ? 1 : 0);
            }
        }
    }
}
