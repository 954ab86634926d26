package likeness.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

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

    record View(int offset, int length, Target target, Content content) {}

    private final List<View> views = new ArrayList<>();
    private int length;

    /** Number of the new view. */
    int add(int byteLength, Target target, Content content) {
        views.add(new View(length, byteLength, target, content));
        length = Padding.toFour(Math.addExact(length, byteLength));
        return views.size() - 1;
    }

    int addFloats(float[] values, Target target) {
        return add(4 * values.length, target, view -> view.asFloatBuffer().put(values));
    }

    List<View> views() {
        return views;
    }

    int length() {
        return length;
    }

    void fill(ByteBuffer buffer) {
        for (View view : views) {
            view.content.put(buffer.slice(view.offset, view.length).order(ByteOrder.LITTLE_ENDIAN));
        }
    }
}
