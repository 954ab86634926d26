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
    private static final float LONG = 9;
    /** Cosine of the angle from which the corner of an edge shows. */
    private static final float TURNING = 0.988f;
    /** Share of the way to the tangent planes. */
    private static final float LIFT = 0.65f;

    /** Triangles that are looked at as one task. */
    private static final int CHUNK = 2048;

    // Sides of a triangle that are split.
    private static final int AB = 1;
    private static final int BC = 2;
    private static final int CA = 4;

    private final Geometry source;
    private final Camera camera;
    private final int width;
    private final int height;
    private final Crew crew;
    private final ArrayPool arrays;

    /** The sides of each triangle that are split. */
    private final byte[] sides;

    private final int splits;
    private final EdgeVertices middles;
    private int[] indices = new int[0];
    private short[] partOf = new short[0];
    private int triangles;

    private Smoothing(Geometry source, Camera camera, int width, int height, Crew crew, ArrayPool arrays) {
        this.source = source;
        this.camera = camera;
        this.width = width;
        this.height = height;
        this.crew = crew;
        this.arrays = arrays;
        sides = arrays.bytes(source.triangleCount);
        int chunks = (source.triangleCount + CHUNK - 1) / CHUNK;
        int[] counts = new int[chunks];
        crew.run(chunks, (chunk, worker) -> counts[chunk] = choose(chunk * CHUNK));
        splits = Arrays.stream(counts).sum();
        middles = new EdgeVertices(source.vertexCount, splits);
    }

    /** The same geometry with rounder edges, for a picture of that size. */
    static Geometry apply(Geometry geometry, Camera camera, int width, int height, Crew crew, ArrayPool arrays) {
        return new Smoothing(geometry, camera, width, height, crew, arrays).run();
    }

    /** Chooses the sides to split of a chunk's triangles; returns how many. */
    private int choose(int first) {
        int count = 0;
        for (int t = first; t < Math.min(first + CHUNK, source.triangleCount); t++) {
            Surface surface = source.parts.get(source.partOf[t]).material().surface();
            int split = 0;
            if (surface == Surface.SKIN || surface == Surface.HAIR || surface == Surface.CLOTH) {
                int a = source.indices[3 * t];
                int b = source.indices[3 * t + 1];
                int c = source.indices[3 * t + 2];
                split = (isCoarse(a, b) ? AB : 0) | (isCoarse(b, c) ? BC : 0) | (isCoarse(c, a) ? CA : 0);
            }
            sides[t] = (byte) split;
            count += Integer.bitCount(split);
        }
        return count;
    }

    private Geometry run() {
        if (splits == 0) {
            return source;
        }
        indices = arrays.ints((source.triangleCount + splits) * 3);
        partOf = arrays.shorts(source.triangleCount + splits);
        for (int t = 0; t < source.triangleCount; ) {
            t = copyUnsplit(t);
            while (t < source.triangleCount && sides[t] != 0) {
                split(t++);
            }
        }
        return assemble();
    }

    /** Copies triangles up to the next that is split; returns its number. */
    private int copyUnsplit(int from) {
        int end = from;
        while (end < source.triangleCount && sides[end] == 0) {
            end++;
        }
        System.arraycopy(source.indices, 3 * from, indices, 3 * triangles, 3 * (end - from));
        System.arraycopy(source.partOf, from, partOf, triangles, end - from);
        triangles += end - from;
        return end;
    }

    private void split(int t) {
        int a = source.indices[3 * t];
        int b = source.indices[3 * t + 1];
        int c = source.indices[3 * t + 2];
        short part = source.partOf[t];
        int ab = (sides[t] & AB) == 0 ? -1 : middles.between(a, b);
        int bc = (sides[t] & BC) == 0 ? -1 : middles.between(b, c);
        int ca = (sides[t] & CA) == 0 ? -1 : middles.between(c, a);
        int count = Integer.bitCount(sides[t]);
        if (count == 3) {
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
        indices[3 * triangles] = a;
        indices[3 * triangles + 1] = b;
        indices[3 * triangles + 2] = c;
        partOf[triangles++] = part;
    }

    /** Depends on the ends alone, not on their order. */
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
        int vertices = source.vertexCount + middles.count();
        Geometry rounded = new Geometry(source.parts, vertices, triangles, indices, partOf, arrays);
        System.arraycopy(source.positions, 0, rounded.positions, 0, 3 * source.vertexCount);
        System.arraycopy(source.normals, 0, rounded.normals, 0, 3 * source.vertexCount);
        System.arraycopy(source.uv0, 0, rounded.uv0, 0, 2 * source.vertexCount);
        System.arraycopy(source.uv1, 0, rounded.uv1, 0, 2 * source.vertexCount);
        int count = middles.count();
        crew.run((count + CHUNK - 1) / CHUNK, (chunk, worker) -> {
            for (int i = chunk * CHUNK; i < Math.min(count, (chunk + 1) * CHUNK); i++) {
                place(rounded, middles.low(i), middles.high(i), source.vertexCount + i);
            }
        });
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
