package likeness.render;

import java.util.Arrays;
import likeness.scene.Surface;

/**
 * Rounds coarse meshes where a picture would show their corners: edges that are long on the picture and turn are split in
 * the middle, and the new vertex is lifted towards the tangent planes of its ends (Phong tessellation). Whether and where
 * an edge is split depends on its ends alone, so neighbours always agree and no crack opens.
 */
final class Smoothing {

    /** Edges shorter than this are fine as they are, pixels. */
    private static final float LONG = 7;
    /** Cosine of the angle from which the corner of an edge shows. */
    private static final float TURNING = 0.988f;
    /** Share of the way to the tangent planes. */
    private static final float LIFT = 0.65f;

    private static final long FREE = -1;

    private final Geometry source;
    private final Camera camera;
    private final int width;
    private final int height;

    // Vertices of split edges, by the pair of their ends.
    private final long[] keys;
    private final int[] values;
    private final int[] ends;
    private int added;

    private int[] indices;
    private short[] partOf;
    private int triangles;

    private Smoothing(Geometry source, Camera camera, int width, int height) {
        this.source = source;
        this.camera = camera;
        this.width = width;
        this.height = height;
        int capacity = Integer.highestOneBit(Math.max(1024, source.triangleCount * 3)) * 2;
        keys = new long[capacity];
        Arrays.fill(keys, FREE);
        values = new int[capacity];
        ends = new int[capacity];
        indices = new int[source.indices.length * 3 / 2];
        partOf = new short[indices.length / 3];
    }

    /** The same geometry with rounder edges, for a picture of that size. */
    static Geometry apply(Geometry geometry, Camera camera, int width, int height) {
        return new Smoothing(geometry, camera, width, height).run();
    }

    private Geometry run() {
        for (int t = 0; t < source.triangleCount; t++) {
            Surface surface = source.parts.get(source.partOf[t]).material().surface();
            boolean round = surface == Surface.SKIN || surface == Surface.HAIR || surface == Surface.CLOTH;
            split(t, round);
        }
        return added == 0 ? source : assemble();
    }

    private void split(int t, boolean round) {
        int a = source.indices[3 * t];
        int b = source.indices[3 * t + 1];
        int c = source.indices[3 * t + 2];
        short part = source.partOf[t];
        int ab = round ? middle(a, b) : -1;
        int bc = round ? middle(b, c) : -1;
        int ca = round ? middle(c, a) : -1;
        int count = (ab < 0 ? 0 : 1) + (bc < 0 ? 0 : 1) + (ca < 0 ? 0 : 1);
        if (count == 0) {
            emit(part, a, b, c);
        } else if (count == 3) {
            emit(part, a, ab, ca);
            emit(part, ab, b, bc);
            emit(part, ca, bc, c);
            emit(part, ab, bc, ca);
        } else if (count == 1) {
            splitOne(part, a, b, c, ab, bc, ca);
        } else {
            splitTwo(part, a, b, c, ab, bc, ca);
        }
    }

    private void splitOne(short part, int a, int b, int c, int ab, int bc, int ca) {
        if (ab >= 0) {
            emit(part, a, ab, c);
            emit(part, ab, b, c);
        } else if (bc >= 0) {
            emit(part, b, bc, a);
            emit(part, bc, c, a);
        } else {
            emit(part, c, ca, b);
            emit(part, ca, a, b);
        }
    }

    private void splitTwo(short part, int a, int b, int c, int ab, int bc, int ca) {
        if (ca < 0) {
            emitTwo(part, a, b, c, ab, bc);
        } else if (ab < 0) {
            emitTwo(part, b, c, a, bc, ca);
        } else {
            emitTwo(part, c, a, b, ca, ab);
        }
    }

    /** The corner b is cut off; what is left is two triangles. */
    private void emitTwo(short part, int a, int b, int c, int ab, int bc) {
        emit(part, ab, b, bc);
        emit(part, a, ab, c);
        emit(part, ab, bc, c);
    }

    private void emit(short part, int a, int b, int c) {
        if (triangles == partOf.length) {
            indices = Arrays.copyOf(indices, indices.length * 2);
            partOf = Arrays.copyOf(partOf, indices.length / 3);
        }
        indices[3 * triangles] = a;
        indices[3 * triangles + 1] = b;
        indices[3 * triangles + 2] = c;
        partOf[triangles++] = part;
    }

    /** The vertex in the middle of an edge, or −1 when the edge stays whole. */
    private int middle(int a, int b) {
        if (!isCoarse(a, b)) {
            return -1;
        }
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        long key = (long) low << 32 | high;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == FREE) {
            keys[slot] = key;
            values[slot] = source.vertexCount + added;
            ends[added++] = slot;
        }
        return values[slot];
    }

    private boolean isCoarse(int a, int b) {
        float[] n = source.normals;
        float turn = n[3 * a] * n[3 * b] + n[3 * a + 1] * n[3 * b + 1] + n[3 * a + 2] * n[3 * b + 2];
        if (turn > TURNING || turn < 0.2f) {
            return false;
        }
        float[] p = source.positions;
        float x = (p[3 * a] + p[3 * b]) / 2;
        float y = (p[3 * a + 1] + p[3 * b + 1]) / 2;
        float z = (p[3 * a + 2] + p[3 * b + 2]) / 2;
        float depth = camera.depth(x, y, z);
        if (depth < Camera.NEAR) {
            return false;
        }
        float dx = p[3 * a] - p[3 * b];
        float dy = p[3 * a + 1] - p[3 * b + 1];
        float dz = p[3 * a + 2] - p[3 * b + 2];
        float least = LONG * depth / camera.focal();
        if (dx * dx + dy * dy + dz * dz < least * least) {
            return false;
        }
        float sx = camera.screenX(x, y, z);
        float sy = camera.screenY(x, y, z);
        return sx > -0.1f * width && sx < 1.1f * width && sy > -0.1f * height && sy < 1.1f * height;
    }

    private Geometry assemble() {
        Geometry rounded = new Geometry(source.parts, source.vertexCount + added, triangles);
        System.arraycopy(source.positions, 0, rounded.positions, 0, source.positions.length);
        System.arraycopy(source.normals, 0, rounded.normals, 0, source.normals.length);
        System.arraycopy(source.uv0, 0, rounded.uv0, 0, source.uv0.length);
        System.arraycopy(source.uv1, 0, rounded.uv1, 0, source.uv1.length);
        System.arraycopy(indices, 0, rounded.indices, 0, triangles * 3);
        System.arraycopy(partOf, 0, rounded.partOf, 0, triangles);
        for (int i = 0; i < added; i++) {
            long key = keys[ends[i]];
            place(rounded, (int) (key >>> 32), (int) key, source.vertexCount + i);
        }
        return rounded;
    }

    private void place(Geometry rounded, int a, int b, int to) {
        float[] p = source.positions;
        float[] n = source.normals;
        for (int k = 0; k < 2; k++) {
            rounded.uv0[2 * to + k] = (source.uv0[2 * a + k] + source.uv0[2 * b + k]) / 2;
            rounded.uv1[2 * to + k] = (source.uv1[2 * a + k] + source.uv1[2 * b + k]) / 2;
        }
        // Half the edge, measured along the normal of each end: how far the middle lies off that end's tangent plane.
        float offA = 0;
        float offB = 0;
        float square = 0;
        for (int k = 0; k < 3; k++) {
            float half = (p[3 * b + k] - p[3 * a + k]) / 2;
            offA += half * n[3 * a + k];
            offB -= half * n[3 * b + k];
            float sum = n[3 * a + k] + n[3 * b + k];
            rounded.normals[3 * to + k] = sum;
            square += sum * sum;
        }
        float scale = square > 0 ? 1 / (float) Math.sqrt(square) : 0;
        for (int k = 0; k < 3; k++) {
            rounded.normals[3 * to + k] *= scale;
            float lift = offA * n[3 * a + k] + offB * n[3 * b + k];
            rounded.positions[3 * to + k] = (p[3 * a + k] + p[3 * b + k]) / 2 - LIFT / 2 * lift;
        }
    }
}
