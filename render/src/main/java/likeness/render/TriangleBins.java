package likeness.render;

import java.util.Arrays;
import likeness.scene.Surface;

/** Which triangles touch which band of rows, in an order that depends on the scene and the camera alone. */
final class TriangleBins {

    /** Rows of a band: small enough to share the work evenly, large enough to keep bins short. */
    static final int ROWS = 16;

    /** Triangles whose places are computed as one task. */
    private static final int CHUNK = 4096;

    private static final int PER_PIXEL = Projection.SUBPIXEL;
    /** Samples lie in every fourth of a pixel, in its middle. */
    private static final int SAMPLE_STEP = PER_PIXEL / TriangleScan.SAMPLES;

    // Groups of triangles in the order of a bin. The insides of clothes and mouths are mostly hidden by what is in
    // front.
    private static final byte FRONT = 0;
    private static final byte INSIDE = 1;
    private static final byte BLENDED = 2;
    private static final byte STRANDS = 3;

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final int width;
    private final int height;
    private final ArrayPool arrays;
    private final int triangleCount;
    /** First band and the band behind the last per triangle, packed; 0 when the triangle is not seen. */
    private final int[] spans;
    /** Group of each triangle; {@link #FRONT} when it is not seen. */
    private final byte[] groups;
    /** First column and the column behind the last per triangle, packed. */
    private final int[] columns;

    private final int[] starts;
    private int[] triangles = new int[0];
    /** How many triangles are seen. */
    private int seenCount;
    /** How many triangles of each bin come first because they hide what others are. */
    private final int[] front;

    private final int[] left;
    private final int[] right;
    private final int[] skinLeft;
    private final int[] skinRight;

    /** Bins that are still empty. */
    TriangleBins(Projection projection, DrawMaterial[] materials, int width, int height, ArrayPool arrays) {
        this.projection = projection;
        this.materials = materials;
        this.width = width;
        this.height = height;
        this.arrays = arrays;
        triangleCount = projection.geometry.triangleCount;
        spans = arrays.ints(triangleCount);
        groups = arrays.bytes(triangleCount);
        columns = arrays.ints(triangleCount);
        int bands = (height + ROWS - 1) / ROWS;
        starts = new int[bands + 1];
        front = new int[bands];
        left = new int[bands];
        right = new int[bands];
        Arrays.fill(left, width);
        skinLeft = left.clone();
        skinRight = new int[bands];
    }

    /** Fills the bins, once the vertices are placed. */
    void fill(Crew crew) {
        crew.run((triangleCount + CHUNK - 1) / CHUNK, (chunk, worker) -> {
            for (int t = chunk * CHUNK; t < Math.min(triangleCount, (chunk + 1) * CHUNK); t++) {
                measure(t);
            }
        });
        count();
        triangles = arrays.ints(starts[bands()]);
        int[] free = starts.clone();
        int[] order = order();
        for (int i = 0; i < seenCount; i++) {
            int t = order[i];
            boolean skin = materials[projection.geometry.partOf[t]].surface == Surface.SKIN;
            for (int band = spans[t] >>> 16; band < (spans[t] & 0xFFFF); band++) {
                triangles[free[band]++] = t;
                front[band] += groups[t] == FRONT ? 1 : 0;
                left[band] = Math.min(left[band], columns[t] >>> 16);
                right[band] = Math.max(right[band], columns[t] & 0xFFFF);
                if (skin) {
                    skinLeft[band] = Math.min(skinLeft[band], columns[t] >>> 16);
                    skinRight[band] = Math.max(skinRight[band], columns[t] & 0xFFFF);
                }
            }
        }
    }

    private void count() {
        for (int t = 0; t < triangleCount; t++) {
            for (int band = spans[t] >>> 16; band < (spans[t] & 0xFFFF); band++) {
                starts[band + 1]++;
            }
        }
        for (int band = 0; band < bands(); band++) {
            starts[band + 1] += starts[band];
        }
    }

    /** By group and as they come, strands from near to far, so that near ones hide far ones unread. */
    private int[] order() {
        int[] free = new int[STRANDS + 2];
        for (int t = 0; t < triangleCount; t++) {
            free[groups[t] + 1] += spans[t] != 0 ? 1 : 0;
        }
        long[] strands = arrays.longs(free[STRANDS + 1]);
        for (int group = FRONT; group <= STRANDS; group++) {
            free[group + 1] += free[group];
        }
        seenCount = free[STRANDS + 1];
        int[] order = arrays.ints(seenCount);
        int first = free[STRANDS];
        int count = 0;
        for (int t = 0; t < triangleCount; t++) {
            if (spans[t] != 0 && groups[t] == STRANDS) {
                strands[count++] = farness(projection, t) << 32 | t;
            } else if (spans[t] != 0) {
                order[free[groups[t]]++] = t;
            }
        }
        Arrays.sort(strands, 0, count);
        for (int i = 0; i < count; i++) {
            order[first + i] = (int) strands[i];
        }
        return order;
    }

    private static byte group(DrawMaterial material, boolean away) {
        return switch (material.visibility) {
            case SOLID -> material.surface == Surface.MOUTH || away ? INSIDE : FRONT;
            case BLENDED -> BLENDED;
            case STRANDS -> STRANDS;
        };
    }

    /** Grows with the distance; the bits of a positive float keep its order. */
    private static long farness(Projection projection, int t) {
        int[] indices = projection.geometry.indices;
        float near = projection.inverseDepth[indices[3 * t]]
                + projection.inverseDepth[indices[3 * t + 1]]
                + projection.inverseDepth[indices[3 * t + 2]];
        return Integer.MAX_VALUE - Float.floatToRawIntBits(near);
    }

    /** The bands, those with the most triangles first. */
    int[] fullestFirst() {
        return Crew.longestFirst(bands(), band -> end(band) - start(band));
    }

    int bands() {
        return starts.length - 1;
    }

    int start(int band) {
        return starts[band];
    }

    /** Behind the last of the triangles that are solid and face the camera: those after may well be hidden by them. */
    int endOfFront(int band) {
        return starts[band] + front[band];
    }

    int end(int band) {
        return starts[band + 1];
    }

    int triangle(int index) {
        return triangles[index];
    }

    /** First column that a triangle touches. */
    int firstColumn(int triangle) {
        return columns[triangle] >>> 16;
    }

    /** Column behind the last that a triangle touches. */
    int endColumn(int triangle) {
        return columns[triangle] & 0xFFFF;
    }

    /** First column that a band's triangles touch; the picture's width when there is none. */
    int left(int band) {
        return left[band];
    }

    /** Column behind the last that a band's triangles touch; 0 when there is none. */
    int right(int band) {
        return right[band];
    }

    /** First column that a band's skin touches; the picture's width when there is none. */
    int skinLeft(int band) {
        return skinLeft[band];
    }

    /** Column behind the last that a band's skin touches; 0 when there is none. */
    int skinRight(int band) {
        return skinRight[band];
    }

    /** Fills {@link #spans} and {@link #groups} of a triangle, and {@link #columns} if it is seen. */
    private void measure(int triangle) {
        spans[triangle] = 0;
        groups[triangle] = FRONT;
        Geometry geometry = projection.geometry;
        int a = geometry.indices[3 * triangle];
        int b = geometry.indices[3 * triangle + 1];
        int c = geometry.indices[3 * triangle + 2];
        if (projection.inverseDepth[a] == 0 || projection.inverseDepth[b] == 0 || projection.inverseDepth[c] == 0) {
            return;
        }
        DrawMaterial material = materials[geometry.partOf[triangle]];
        boolean away = projection.doubleArea(triangle) >= 0;
        if (away && !material.doubleSided) {
            return;
        }
        int[] s = projection.snapped;
        int minX = Math.min(s[2 * a], Math.min(s[2 * b], s[2 * c]));
        int maxX = Math.max(s[2 * a], Math.max(s[2 * b], s[2 * c]));
        int minY = Math.min(s[2 * a + 1], Math.min(s[2 * b + 1], s[2 * c + 1]));
        int maxY = Math.max(s[2 * a + 1], Math.max(s[2 * b + 1], s[2 * c + 1]));
        if (missesSamples(minX, maxX, width) || missesSamples(minY, maxY, height)) {
            return;
        }
        int firstRow = Math.max(0, minY) / PER_PIXEL;
        int lastRow = Math.min(height - 1, maxY / PER_PIXEL);
        spans[triangle] = firstRow / ROWS << 16 | lastRow / ROWS + 1;
        groups[triangle] = group(material, away);
        columns[triangle] = Math.max(0, minX) / PER_PIXEL << 16 | Math.min(width - 1, maxX / PER_PIXEL) + 1;
    }

    /** Whether an extent lies outside the picture or between two samples. */
    private static boolean missesSamples(int min, int max, int size) {
        int half = SAMPLE_STEP / 2;
        return max < 0
                || min >= size * PER_PIXEL
                || Math.floorDiv(max - half, SAMPLE_STEP) < Math.ceilDiv(min - half, SAMPLE_STEP);
    }
}
