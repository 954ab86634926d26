package likeness.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one buffer of a file: which view lies where, and who fills it. Lengths are known before a byte is copied, so the
 * file is allocated once at its exact size and every source array is copied once.
 */
final class BufferLayout {

    /** What a view is bound to (section 5.11.5). */
    enum Target {
        NONE(0),
        VERTICES(34962),
        INDICES(34963);

        final int code;

        Target(int code) {
            this.code = code;
        }
    }

    /** Puts the content of a view, exactly its length, into a little-endian buffer. */
    interface Content {
        void put(ByteBuffer view);
    }

    /**
     * @param offset in the buffer
     * @param length in the buffer
     * @param packing how it may be compressed; null when it may not
     * @param unpacked where it lies once it is decompressed; null when it is not compressed
     */
    record View(
            int offset,
            int length,
            Target target,
            Content content,
            @Nullable Packing packing,
            @Nullable Unpacked unpacked) {}

    /** A region of the buffer that only exists when a reader has decompressed it. */
    record Unpacked(int offset, int length) {}

    private final List<View> views = new ArrayList<>();
    private int length;
    private int unpackedLength;

    /** Number of the new view. */
    int add(int byteLength, Target target, Content content) {
        return add(byteLength, target, null, content);
    }

    /** Number of the new view, which may be compressed. */
    int add(int byteLength, Target target, @Nullable Packing packing, Content content) {
        append(new View(length, byteLength, target, content, packing, null));
        return views.size() - 1;
    }

    int addFloats(float[] values, Target target, int components) {
        Packing packing = Packing.of(Packing.Mode.ATTRIBUTES, 4 * components);
        return add(
                4 * values.length, target, packing, view -> view.asFloatBuffer().put(values));
    }

    List<View> views() {
        return views;
    }

    int length() {
        return length;
    }

    /** Length of the region of what is decompressed; 0 when nothing is compressed. */
    int unpackedLength() {
        return unpackedLength;
    }

    /** Compresses every view that may be and gains by it; numbers stay. */
    void compress() {
        List<View> plain = List.copyOf(views);
        views.clear();
        length = 0;
        for (View view : plain) {
            append(compressed(view));
        }
    }

    private void append(View view) {
        views.add(view);
        length = Padding.toFour(Math.addExact(length, view.length));
    }

    private View compressed(View view) {
        Packing packing = view.packing;
        if (packing != null) {
            byte[] packed = MeshoptEncoder.encode(bytes(view), packing);
            if (packed.length < view.length || packing.filter() != Packing.Filter.NONE) {
                Unpacked unpacked = new Unpacked(unpackedLength, view.length);
                unpackedLength = Padding.toFour(Math.addExact(unpackedLength, view.length));
                return new View(length, packed.length, view.target, out -> out.put(packed), packing, unpacked);
            }
        }
        return new View(length, view.length, view.target, view.content, packing, null);
    }

    private static byte[] bytes(View view) {
        ByteBuffer content = ByteBuffer.allocate(view.length).order(ByteOrder.LITTLE_ENDIAN);
        view.content.put(content);
        return content.array();
    }

    void fill(ByteBuffer buffer) {
        for (View view : views) {
            view.content.put(buffer.slice(view.offset, view.length).order(ByteOrder.LITTLE_ENDIAN));
        }
    }
}
