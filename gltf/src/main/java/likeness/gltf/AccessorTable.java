package likeness.gltf;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import likeness.gltf.BufferLayout.Target;
import likeness.scene.MorphTarget;
import likeness.scene.Skin;

/** Accessors of the file being written; an array that was entered before keeps its number. */
final class AccessorTable {

    private final BufferLayout buffer;
    private final Compression compression;
    private final List<Accessor> accessors = new ArrayList<>();
    private final Map<Object, Integer> byArray = new IdentityHashMap<>();
    /** What is written for joints depends on the weights too, so the pair is the key. */
    private final Map<SkinWeights, Integer> joints = new HashMap<>();

    AccessorTable(BufferLayout buffer, Compression compression) {
        this.buffer = buffer;
        this.compression = compression;
    }

    List<Accessor> entries() {
        return accessors;
    }

    int positions(float[] values) {
        return once(values, () -> {
            Stored stored = stored(values, ElementType.VEC3, Target.VERTICES, Precision.POSITIONS);
            return Accessor.floats(stored.view, values.length / 3, ElementType.VEC3, Bounds.of(stored.values, false));
        });
    }

    int normals(float[] values) {
        return vectors(values, ElementType.VEC3, Precision.DIRECTIONS);
    }

    int textureCoordinates(float[] values) {
        return vectors(values, ElementType.VEC2, Precision.TEXTURE_COORDINATES);
    }

    private int vectors(float[] values, ElementType type, Precision precision) {
        return once(values, () -> {
            Stored stored = stored(values, type, Target.VERTICES, precision);
            return Accessor.floats(stored.view, values.length / type.components, type, null);
        });
    }

    int indices(int[] values) {
        return once(values, () -> {
            int largest = 0;
            for (int value : values) {
                largest = Math.max(largest, value);
            }
            ComponentType type = ComponentType.forIndices(largest);
            int view = integers(values, type, Target.INDICES, Packing.Mode.TRIANGLES);
            return new Accessor(view, type, false, values.length, ElementType.SCALAR, null, null);
        });
    }

    int joints(SkinWeights skinWeights) {
        return once(joints, skinWeights, () -> {
            ComponentType type = skinWeights.jointType();
            int stride = 4 * type.bytes;
            Packing packing = Packing.of(Packing.Mode.ATTRIBUTES, stride);
            int view = buffer.add(skinWeights.count() * stride, Target.VERTICES, packing, skinWeights::putJoints);
            return new Accessor(view, type, false, skinWeights.count(), ElementType.VEC4, null, null);
        });
    }

    int weights(SkinWeights skinWeights) {
        return once(skinWeights.weights(), () -> {
            int view = buffer.add(
                    skinWeights.count() * 8,
                    Target.VERTICES,
                    Packing.of(Packing.Mode.ATTRIBUTES, 8),
                    skinWeights::putWeights);
            return new Accessor(
                    view, ComponentType.UNSIGNED_SHORT, true, skinWeights.count(), ElementType.VEC4, null, null);
        });
    }

    int inverseBinds(Skin skin) {
        float[][] matrices = skin.inverseBinds();
        return once(matrices, () -> {
            int view = buffer.add(
                    64 * matrices.length,
                    Target.NONE,
                    Packing.of(Packing.Mode.ATTRIBUTES, 64),
                    out -> putColumnMajor(matrices, out));
            return Accessor.floats(view, matrices.length, ElementType.MAT4, null);
        });
    }

    /** Times of keys, whose first and last must be told. */
    int times(float[] values) {
        return once(values, () -> {
            Bounds bounds = new Bounds(new float[] {values[0]}, new float[] {values[values.length - 1]});
            return Accessor.floats(buffer.addFloats(values, Target.NONE, 1), values.length, ElementType.SCALAR, bounds);
        });
    }

    int keys(float[] values, ElementType type) {
        return once(values, () -> {
            int count = values.length / type.components;
            return Accessor.floats(buffer.addFloats(values, Target.NONE, type.components), count, type, null);
        });
    }

    /** Number of a morph target over a mesh of {@code vertexCount} vertices. */
    int morph(MorphTarget morph, int vertexCount) {
        morphs(List.of(morph), vertexCount);
        return Objects.requireNonNull(byArray.get(morph));
    }

    /** Enters the morph targets of a primitive: all that move in one view, since a view for each would take more text than data. */
    void morphs(List<MorphTarget> morphs, int vertexCount) {
        List<MorphTarget> fresh =
                morphs.stream().filter(morph -> !byArray.containsKey(morph)).toList();
        JoinedMorphs joined = JoinedMorphs.of(fresh);
        if (joined.count() > 0) {
            Stored offsets = stored(joined.offsets(), ElementType.VEC3, Target.NONE, Precision.OFFSETS);
            ComponentType indexType = ComponentType.forIndices(vertexCount);
            int indexView = numbers(joined.vertices(), indexType);
            int first = 0;
            for (MorphTarget morph : fresh) {
                first = moving(morph, vertexCount, first, indexType, indexView, offsets);
            }
        }
        for (MorphTarget morph : fresh) {
            once(morph, () -> {
                Bounds still = Bounds.of(new float[0], true);
                return Accessor.floats(Accessor.ALL_ZERO, vertexCount, ElementType.VEC3, still);
            });
        }
    }

    /** Enters one, whose first element is the given one of the joined; the first of the next. */
    private int moving(
            MorphTarget morph, int vertexCount, int first, ComponentType indexType, int indexView, Stored offsets) {
        int moved = morph.vertices().length;
        if (moved > 0) {
            once(morph, () -> {
                float[] own = Arrays.copyOfRange(offsets.values, 3 * first, 3 * (first + moved));
                Accessor.Sparse sparse = new Accessor.Sparse(
                        moved, indexView, indexType, first * indexType.bytes, offsets.view, first * 12);
                Bounds bounds = Bounds.of(own, moved < vertexCount);
                return new Accessor(
                        Accessor.ALL_ZERO, ComponentType.FLOAT, false, vertexCount, ElementType.VEC3, bounds, sparse);
            });
        }
        return first + moved;
    }

    /** @param values as a reader gets them */
    private record Stored(int view, float[] values) {}

    private Stored stored(float[] values, ElementType type, Target target, Precision precision) {
        if (compression == Compression.NONE) {
            return new Stored(buffer.addFloats(values, target, type.components), values);
        }
        ExponentialFilter filtered = new ExponentialFilter(values, type.components, precision.bits);
        Packing packing = new Packing(Packing.Mode.ATTRIBUTES, Packing.Filter.EXPONENTIAL, 4 * type.components);
        return new Stored(buffer.add(4 * values.length, target, packing, filtered::put), filtered.values());
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

    private int integers(int[] values, ComponentType type, Target target, Packing.Mode mode) {
        return integers(values, type, target, Packing.of(mode, type.bytes));
    }

    private int integers(int[] values, ComponentType type, Target target, Packing packing) {
        if (type == ComponentType.UNSIGNED_INT) {
            return buffer.add(
                    4 * values.length,
                    target,
                    packing,
                    view -> view.asIntBuffer().put(IntBuffer.wrap(values)));
        }
        return buffer.add(2 * values.length, target, packing, view -> {
            for (int value : values) {
                view.putShort((short) value);
            }
        });
    }

    /**
     * Ascending numbers. Compressed, they are taken for attributes of four bytes: neighbours differ by little, and that costs half a
     * byte, where the mode for indices writes no less than one.
     */
    private int numbers(int[] ascending, ComponentType type) {
        if (compression == Compression.NONE) {
            return integers(ascending, type, Target.NONE, Packing.Mode.INDICES);
        }
        boolean pairs = type.bytes == 2;
        int[] whole = Arrays.copyOf(ascending, ascending.length + (pairs ? ascending.length % 2 : 0));
        return integers(whole, type, Target.NONE, Packing.of(Packing.Mode.ATTRIBUTES, 4));
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
