package likeness.gltf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import likeness.scene.MorphTarget;

/** Accessors as arrays. An accessor that is asked for twice gives the same array, so that sharing survives. */
final class AccessorReader {

    private final List<JsonAt> accessors;
    private final BufferReader buffer;
    private final Map<Integer, float[]> floats = new HashMap<>();
    private final Map<Integer, int[]> indices = new HashMap<>();
    private final Map<Integer, short[]> joints = new HashMap<>();
    private final Map<Integer, float[]> weights = new HashMap<>();
    private final Map<Integer, float[][]> matrices = new HashMap<>();
    private final Map<Integer, MorphTarget> morphs = new HashMap<>();

    AccessorReader(JsonAt document, BufferReader buffer) {
        this.accessors = document.objects("accessors");
        this.buffer = buffer;
    }

    /** Number of accessors in the file; a number below it is one of them. */
    int count() {
        return accessors.size();
    }

    float[] floats(int number, ElementType type) {
        JsonAt at = accessor(number, type, false);
        ByteBuffer content = dense(at, type, component(at, ComponentType.FLOAT));
        return once(floats, number, () -> {
            float[] values = new float[content.capacity() / 4];
            content.asFloatBuffer().get(values);
            return values;
        });
    }

    int[] indices(int number) {
        JsonAt at = accessor(number, ElementType.SCALAR, false);
        ComponentType component =
                component(at, ComponentType.UNSIGNED_BYTE, ComponentType.UNSIGNED_SHORT, ComponentType.UNSIGNED_INT);
        ByteBuffer content = dense(at, ElementType.SCALAR, component);
        return once(indices, number, () -> integers(content, component));
    }

    short[] joints(int number) {
        JsonAt at = accessor(number, ElementType.VEC4, false);
        ComponentType component = component(at, ComponentType.UNSIGNED_BYTE, ComponentType.UNSIGNED_SHORT);
        ByteBuffer content = dense(at, ElementType.VEC4, component);
        return once(joints, number, () -> {
            int[] wide = integers(content, component);
            short[] values = new short[wide.length];
            for (int i = 0; i < wide.length; i++) {
                values[i] = (short) wide[i];
            }
            return values;
        });
    }

    float[] weights(int number) {
        JsonAt at = accessor(number, ElementType.VEC4, true);
        ByteBuffer content = dense(at, ElementType.VEC4, component(at, ComponentType.UNSIGNED_SHORT));
        return once(weights, number, () -> {
            float[] values = new float[content.capacity() / 2];
            for (int i = 0; i < values.length; i++) {
                values[i] = (content.getShort(2 * i) & 0xFFFF) / 65535f;
            }
            return values;
        });
    }

    /** Affine matrices, row major, from MAT4 accessors, which are column major. */
    float[][] matrices(int number) {
        JsonAt at = accessor(number, ElementType.MAT4, false);
        ByteBuffer content = dense(at, ElementType.MAT4, component(at, ComponentType.FLOAT));
        return once(matrices, number, () -> {
            float[][] values = new float[content.capacity() / 64][12];
            for (int m = 0; m < values.length; m++) {
                for (int i = 0; i < 12; i++) {
                    values[m][i] = content.getFloat(64 * m + 16 * (i % 4) + 4 * (i / 4));
                }
            }
            return values;
        });
    }

    /** A sparse accessor over zeros, which is how morph targets are written. */
    MorphTarget morph(int number, int vertexCount) {
        JsonAt at = accessor(number, ElementType.VEC3, false);
        component(at, ComponentType.FLOAT);
        if (at.has("bufferView")) {
            throw at.fault("only sparse morph targets are read");
        }
        if (at.integer("count", 1, Integer.MAX_VALUE) != vertexCount) {
            throw at.fault("must have as many elements as the mesh has vertices, " + vertexCount);
        }
        JsonAt sparse = at.find("sparse");
        return sparse == null
                ? once(morphs, number, () -> new MorphTarget(new int[0], new float[0]))
                : sparse(number, sparse, vertexCount);
    }

    private MorphTarget sparse(int number, JsonAt at, int vertexCount) {
        int moved = at.integer("count", 1, vertexCount + 1);
        JsonAt indicesAt = at.get("indices");
        JsonAt valuesAt = at.get("values");
        ComponentType component = component(indicesAt, ComponentType.UNSIGNED_SHORT, ComponentType.UNSIGNED_INT);
        ByteBuffer numbers = buffer.elements(indicesAt, moved, component.bytes);
        ByteBuffer values = buffer.elements(valuesAt, moved, 12);
        return once(morphs, number, () -> {
            float[] offsets = new float[3 * moved];
            values.asFloatBuffer().get(offsets);
            return new MorphTarget(integers(numbers, component), offsets);
        });
    }

    private JsonAt accessor(int number, ElementType type, boolean normalized) {
        JsonAt at = accessors.get(number);
        if (!at.string("type").equals(type.name())) {
            throw at.fault("must be of type " + type);
        }
        if (at.flag("normalized") != normalized) {
            throw at.fault("must " + (normalized ? "" : "not ") + "be normalized");
        }
        return at;
    }

    private static ComponentType component(JsonAt at, ComponentType... allowed) {
        int code = at.integer("componentType", 0, 1 << 16);
        for (ComponentType type : allowed) {
            if (type.code == code) {
                return type;
            }
        }
        throw at.fault("component type " + code + " is none of " + Arrays.toString(allowed));
    }

    private ByteBuffer dense(JsonAt at, ElementType type, ComponentType component) {
        if (at.has("sparse")) {
            throw at.fault("only morph targets are read from sparse accessors");
        }
        int count = at.integer("count", 1, Integer.MAX_VALUE);
        return buffer.elements(at, count, type.components * component.bytes);
    }

    private static int[] integers(ByteBuffer content, ComponentType component) {
        int[] values = new int[content.capacity() / component.bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (component) {
                case UNSIGNED_BYTE -> content.get(i) & 0xFF;
                case UNSIGNED_SHORT -> content.getShort(2 * i) & 0xFFFF;
                case UNSIGNED_INT -> content.getInt(4 * i);
                case FLOAT -> throw new IllegalArgumentException("floats are not integers");
            };
        }
        return values;
    }

    private static <T> T once(Map<Integer, T> known, int number, Supplier<T> maker) {
        return known.computeIfAbsent(number, key -> maker.get());
    }
}
