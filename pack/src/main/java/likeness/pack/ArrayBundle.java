package likeness.pack;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Named arrays of numbers in one block of bytes.
 *
 * <p>Layout, little endian: count; then for each array its name (u8 length, UTF-8), one type character, element count
 * and payload. Types: {@code v} integers as zig-zag varints, {@code f} float32, {@code q} floats as {@code v} integers times a step. Integers of
 * stride n are n sequences one after the other (all x, all y, all z), each number as the difference to the one before: such
 * numbers are small and alike, which is what deflate wants.
 */
public final class ArrayBundle {

    private static final char INTEGERS = 'v';
    private static final char FLOATS = 'f';
    private static final char QUANTISED = 'q';

    private final String name;
    private final Map<String, Object> arrays;

    private ArrayBundle(String name, Map<String, Object> arrays) {
        this.name = name;
        this.arrays = arrays;
    }

    public Set<String> names() {
        return arrays.keySet();
    }

    public boolean has(String array) {
        return arrays.containsKey(array);
    }

    /** The integers of that name; shared, not to be changed. */
    public int[] ints(String array) {
        if (arrays.get(array) instanceof int[] values) {
            return values;
        }
        throw new PackException(name + " has no integers " + array);
    }

    /** The floats of that name; shared, not to be changed. */
    public float[] floats(String array) {
        if (arrays.get(array) instanceof float[] values) {
            return values;
        }
        throw new PackException(name + " has no floats " + array);
    }

    /** The integers of that name, each of which fits 16 bits. */
    public short[] shorts(String array) {
        int[] values = ints(array);
        short[] result = new short[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (short) values[i];
        }
        return result;
    }

    public static ArrayBundle decode(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Object> arrays = new LinkedHashMap<>();
        try {
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                byte[] key = new byte[in.get() & 0xff];
                in.get(key);
                arrays.put(new String(key, StandardCharsets.UTF_8), readArray(in));
            }
        } catch (BufferUnderflowException | NegativeArraySizeException | IllegalArgumentException e) {
            throw new PackException(name + " is cut short or damaged", e);
        }
        return new ArrayBundle(name, arrays);
    }

    private static Object readArray(ByteBuffer in) {
        char type = (char) in.get();
        int length = in.getInt();
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return switch (type) {
            case INTEGERS -> readIntegers(in, length);
            case FLOATS -> readFloats(in, length);
            case QUANTISED -> readQuantised(in, length);
            default -> throw new IllegalArgumentException("unknown array type " + type);
        };
    }

    private static int[] readIntegers(ByteBuffer in, int length) {
        int stride = in.get();
        if (stride < 1) {
            throw new IllegalArgumentException("array of stride " + stride);
        }
        int[] values = new int[length];
        for (int first = 0; first < stride; first++) {
            int before = 0;
            for (int i = first; i < length; i += stride) {
                int code = readVarint(in);
                before += (code >>> 1) ^ -(code & 1);
                values[i] = before;
            }
        }
        return values;
    }

    private static int readVarint(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = in.get();
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("varint longer than 32 bits");
    }

    private static float[] readFloats(ByteBuffer in, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.getFloat();
        }
        return values;
    }

    private static float[] readQuantised(ByteBuffer in, int length) {
        float step = in.getFloat();
        int[] steps = readIntegers(in, length);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = steps[i] * step;
        }
        return values;
    }

    /** Collects arrays in the order in which they are put. */
    public static final class Writer {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int count;

        /** @param stride how far back the element lies that each element resembles: 3 for xyz, 1 for indices */
        public Writer ints(String name, int[] values, int stride) {
            begin(name, INTEGERS, values.length);
            writeIntegers(values, stride);
            return this;
        }

        public Writer shorts(String name, short[] values, int stride) {
            int[] wide = new int[values.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = values[i];
            }
            return ints(name, wide, stride);
        }

        public Writer floats(String name, float[] values) {
            begin(name, FLOATS, values.length);
            for (float value : values) {
                writeInt(Float.floatToIntBits(value));
            }
            return this;
        }

        /** Rounds to multiples of {@code step}. */
        public Writer quantised(String name, float[] values, float step, int stride) {
            begin(name, QUANTISED, values.length);
            writeInt(Float.floatToIntBits(step));
            int[] steps = new int[values.length];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = Math.round(values[i] / step);
            }
            writeIntegers(steps, stride);
            return this;
        }

        public byte[] encode() {
            ByteBuffer head =
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(count);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(head.array());
            out.writeBytes(body.toByteArray());
            return out.toByteArray();
        }

        private void begin(String name, char type, int length) {
            byte[] key = name.getBytes(StandardCharsets.UTF_8);
            body.write(key.length);
            body.writeBytes(key);
            body.write(type);
            writeInt(length);
            count++;
        }

        private void writeIntegers(int[] values, int stride) {
            body.write(stride);
            for (int first = 0; first < stride; first++) {
                int before = 0;
                for (int i = first; i < values.length; i += stride) {
                    int delta = values[i] - before;
                    before = values[i];
                    writeVarint((delta << 1) ^ (delta >> 31));
                }
            }
        }

        private void writeVarint(int value) {
            int rest = value;
            while ((rest & ~0x7f) != 0) {
                body.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            body.write(rest);
        }

        private void writeInt(int value) {
            for (int shift = 0; shift < 32; shift += 8) {
                body.write(value >>> shift);
            }
        }
    }
}
