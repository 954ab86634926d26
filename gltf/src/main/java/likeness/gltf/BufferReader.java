package likeness.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Checked looks into the binary chunk. */
final class BufferReader {

    private final List<JsonAt> views;
    private final ByteBuffer binary;
    private final ReadBudget budget;

    BufferReader(JsonAt document, ByteBuffer binary) {
        this.binary = binary;
        this.budget = new ReadBudget(binary.capacity());
        this.views = document.objects("bufferViews");
        List<JsonAt> buffers = document.objects("buffers");
        if (buffers.size() > 1 || (!buffers.isEmpty() && buffers.getFirst().has("uri"))) {
            throw document.get("buffers").fault("only one buffer, in the file itself, is read");
        }
        for (JsonAt buffer : buffers) {
            buffer.integer("byteLength", 1, binary.capacity() + 1);
        }
    }

    /** The view that {@code at} names. */
    ByteBuffer view(JsonAt at) {
        JsonAt view = views.get(at.integer("bufferView", 0, views.size()));
        view.integer("buffer", 0, 1);
        if (view.has("byteStride")) {
            throw view.fault("interleaved views are not read");
        }
        int offset = view.integer("byteOffset", 0, Integer.MAX_VALUE, 0);
        int length = view.integer("byteLength", 1, Integer.MAX_VALUE);
        if (offset > binary.capacity() || length > binary.capacity() - offset) {
            throw view.fault("ends at byte " + ((long) offset + length) + ", the buffer has " + binary.capacity());
        }
        return binary.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** {@code count} elements of {@code elementBytes} each from the view that {@code at} names. */
    ByteBuffer elements(JsonAt at, int count, int elementBytes) {
        ByteBuffer view = view(at);
        int offset = at.integer("byteOffset", 0, view.capacity() + 1, 0);
        long length = (long) count * elementBytes;
        if (length > view.capacity() - offset) {
            throw at.fault(count + " elements need " + length + " bytes, the view has " + (view.capacity() - offset));
        }
        budget.charge(at, (int) length);
        return view.slice(offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** All bytes of the view that {@code at} names, as an array of its own. */
    byte[] bytes(JsonAt at) {
        ByteBuffer view = view(at);
        budget.charge(at, view.capacity());
        byte[] bytes = new byte[view.capacity()];
        view.get(bytes);
        return bytes;
    }
}
