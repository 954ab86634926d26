package likeness.optimize;

import java.io.OutputStream;
import java.io.PrintStream;
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
        int vertices = detail.vertexCount();
        IntBuffer target = ints(detail.indices().length);
        FloatBuffer reached = floats(new float[1]);
        long count = MeshOptimizer.meshopt_simplifyWithAttributes(
                target,
                ints(detail.indices()),
                floats(detail.positions()),
                vertices,
                3L * FLOAT,
                floats(detail.attributes()),
                (long) detail.weights().length * FLOAT,
                floats(weights(detail)),
                bytes(detail.locked()),
                0,
                error,
                MeshOptimizer.meshopt_SimplifyErrorAbsolute | MeshOptimizer.meshopt_SimplifyPrune,
                reached);
        int[] indices = new int[(int) count];
        target.get(0, indices);
        return indices;
    }

    /** The same triangles in an order in which each shares vertices with those shortly before. */
    static int[] ordered(int[] indices, int vertexCount) {
        IntBuffer target = ints(indices.length);
        MeshOptimizer.meshopt_optimizeVertexCacheStrip(target, ints(indices), vertexCount);
        int[] ordered = new int[indices.length];
        target.get(0, ordered);
        return ordered;
    }

    /** The library measures positions by the mesh's extent, and attributes as they are. */
    private static float[] weights(Detail detail) {
        float extent =
                MeshOptimizer.meshopt_simplifyScale(floats(detail.positions()), detail.vertexCount(), 3L * FLOAT);
        float[] weights = detail.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= extent;
        }
        return weights;
    }

    private static IntBuffer ints(int length) {
        return room(length * 4).asIntBuffer();
    }

    private static IntBuffer ints(int[] values) {
        return ints(values.length).put(0, values);
    }

    private static FloatBuffer floats(float[] values) {
        return room(values.length * FLOAT).asFloatBuffer().put(0, values);
    }

    private static ByteBuffer bytes(byte[] values) {
        return room(values.length).put(0, values);
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
