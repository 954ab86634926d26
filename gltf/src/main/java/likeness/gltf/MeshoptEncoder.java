package likeness.gltf;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import org.lwjgl.system.Configuration;
import org.lwjgl.util.meshoptimizer.MeshOptimizer;

/** The codecs of meshoptimizer, a native library that comes for Linux, macOS and Windows on the usual processors. */
final class MeshoptEncoder {

    /** The versions that the extension is defined by. */
    private static final int VERTEX_VERSION = 0;

    private static final int INDEX_VERSION = 1;

    /** Loads the library when first asked for. */
    private static final class Library {
        private static final boolean WORKS = works();

        private static boolean works() {
            try {
                // Whoever asks is answered; what the loader has to say about a missing library is nobody's concern.
                Configuration.DEBUG_STREAM.set(
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
                MeshOptimizer.meshopt_encodeVertexVersion(VERTEX_VERSION);
                MeshOptimizer.meshopt_encodeIndexVersion(INDEX_VERSION);
                return true;
            } catch (LinkageError | RuntimeException e) {
                return false;
            }
        }
    }

    private MeshoptEncoder() {}

    static boolean isAvailable() {
        return Library.WORKS;
    }

    /** @param content of a view, little-endian */
    static byte[] encode(byte[] content, Packing packing) {
        int count = content.length / packing.stride();
        try (Arena arena = Arena.ofConfined()) {
            return switch (packing.mode()) {
                case ATTRIBUTES -> vertices(arena, content, count, packing.stride());
                case TRIANGLES -> triangles(arena, indices(content, packing.stride()));
                case INDICES -> sequence(arena, indices(content, packing.stride()));
            };
        }
    }

    private static byte[] vertices(Arena arena, byte[] content, int count, int stride) {
        ByteBuffer out = room(arena, (int) MeshOptimizer.meshopt_encodeVertexBufferBound(count, stride));
        ByteBuffer in = room(arena, content.length).put(0, content);
        return written(out, MeshOptimizer.meshopt_encodeVertexBuffer(out, in, count, stride));
    }

    private static byte[] triangles(Arena arena, int[] indices) {
        ByteBuffer out =
                room(arena, (int) MeshOptimizer.meshopt_encodeIndexBufferBound(indices.length, vertices(indices)));
        return written(out, MeshOptimizer.meshopt_encodeIndexBuffer(out, ints(arena, indices)));
    }

    private static byte[] sequence(Arena arena, int[] indices) {
        ByteBuffer out =
                room(arena, (int) MeshOptimizer.meshopt_encodeIndexSequenceBound(indices.length, vertices(indices)));
        return written(out, MeshOptimizer.meshopt_encodeIndexSequence(out, ints(arena, indices)));
    }

    private static byte[] written(ByteBuffer out, long length) {
        if (length == 0) {
            throw new IllegalStateException("meshoptimizer did not encode");
        }
        byte[] bytes = new byte[(int) length];
        out.get(0, bytes);
        return bytes;
    }

    private static int vertices(int[] indices) {
        int largest = 0;
        for (int index : indices) {
            largest = Math.max(largest, index);
        }
        return largest + 1;
    }

    private static int[] indices(byte[] content, int stride) {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int[] indices = new int[content.length / stride];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = stride == 2 ? in.getShort(2 * i) & 0xFFFF : in.getInt(4 * i);
        }
        return indices;
    }

    private static IntBuffer ints(Arena arena, int[] values) {
        return room(arena, 4 * values.length).asIntBuffer().put(0, values);
    }

    /** Given back as soon as the call is over, not when a collector finds it. */
    private static ByteBuffer room(Arena arena, int bytes) {
        return arena.allocate(bytes, Long.BYTES).asByteBuffer().order(ByteOrder.nativeOrder());
    }
}
