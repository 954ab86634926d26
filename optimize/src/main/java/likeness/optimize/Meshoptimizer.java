package likeness.optimize;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import org.lwjgl.system.Configuration;
import org.lwjgl.util.meshoptimizer.MeshOptimizer;

/** The native library, which comes for Linux, macOS and Windows on the usual processors; elsewhere it is not available. */
final class Meshoptimizer {

    private static final int FLOAT = 4;

    /** Loads the library when first asked for. */
    private static final class Library {
        private static final boolean WORKS = works();

        private static boolean works() {
            try {
                // Whoever asks is answered; what the loader has to say about a missing library is nobody's concern.
                Configuration.DEBUG_STREAM.set(
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
                return MeshOptimizer.meshopt_encodeIndexBufferBound(3, 3) > 0;
            } catch (LinkageError | RuntimeException e) {
                return false;
            }
        }
    }

    private Meshoptimizer() {}

    static boolean isAvailable() {
        return Library.WORKS;
    }

    /**
     * Fewer triangles of the same vertices, none farther away than an error.
     *
     * @param detail the triangles and what they are worth
     * @param error metres that the surface may move, and attributes by their weights
     * @return indices of the vertices, three per triangle; may be empty
     */
    static int[] simplify(Detail detail, float error) {
        try (Arena arena = Arena.ofConfined()) {
            int[] indices = detail.indices();
            IntBuffer target = ints(arena, indices.length);
            FloatBuffer positions = floats(arena, detail.positions());
            long count = MeshOptimizer.meshopt_simplifyWithAttributes(
                    target,
                    ints(arena, indices),
                    positions,
                    detail.vertexCount(),
                    3L * FLOAT,
                    floats(arena, detail.attributes()),
                    (long) detail.weights().length * FLOAT,
                    floats(arena, weights(detail, positions)),
                    bytes(arena, detail.locked()),
                    0,
                    error,
                    MeshOptimizer.meshopt_SimplifyErrorAbsolute,
                    null);
            return read(target, (int) count);
        }
    }

    /** The same triangles in an order in which each shares vertices with those shortly before. */
    static int[] ordered(int[] indices, int vertexCount) {
        try (Arena arena = Arena.ofConfined()) {
            IntBuffer target = ints(arena, indices.length);
            MeshOptimizer.meshopt_optimizeVertexCacheStrip(target, ints(arena, indices), vertexCount);
            return read(target, indices.length);
        }
    }

    /** The library measures positions by the mesh's extent, and attributes as they are. */
    private static float[] weights(Detail detail, FloatBuffer positions) {
        float extent = MeshOptimizer.meshopt_simplifyScale(positions, detail.vertexCount(), 3L * FLOAT);
        float[] weights = detail.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= extent;
        }
        return weights;
    }

    private static int[] read(IntBuffer buffer, int count) {
        int[] values = new int[count];
        buffer.get(0, values);
        return values;
    }

    private static IntBuffer ints(Arena arena, int length) {
        return room(arena, 4 * length).asIntBuffer();
    }

    private static IntBuffer ints(Arena arena, int[] values) {
        return ints(arena, values.length).put(0, values);
    }

    private static FloatBuffer floats(Arena arena, float[] values) {
        return room(arena, FLOAT * values.length).asFloatBuffer().put(0, values);
    }

    private static ByteBuffer bytes(Arena arena, byte[] values) {
        return room(arena, values.length).put(0, values);
    }

    /** Given back as soon as the call is over, not when a collector finds it. */
    private static ByteBuffer room(Arena arena, int bytes) {
        return arena.allocate(bytes, Long.BYTES).asByteBuffer().order(ByteOrder.nativeOrder());
    }
}
