package likeness.render;

import java.util.Arrays;

/** Which triangles touch which band of rows, in an order that depends on the scene and the camera alone. */
final class TriangleBins {

    /** Rows of a band: small enough to share the work evenly, large enough to keep bins short. */
    static final int ROWS = 16;

    private final int[] starts;
    private final int[] triangles;

    TriangleBins(Projection projection, DrawMaterial[] materials, int width, int height) {
        int bands = (height + ROWS - 1) / ROWS;
        Geometry geometry = projection.geometry;
        int[] spans = new int[geometry.triangleCount];
        int[] counts = new int[bands + 1];
        for (int t = 0; t < geometry.triangleCount; t++) {
            spans[t] = span(projection, materials[geometry.partOf[t]], t, width, height);
            for (int band = spans[t] >>> 16; band < (spans[t] & 0xFFFF); band++) {
                counts[band + 1]++;
            }
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        starts = counts.clone();
        triangles = new int[counts[bands]];
        for (int t : order(projection, materials, spans)) {
            for (int band = spans[t] >>> 16; band < (spans[t] & 0xFFFF); band++) {
                triangles[counts[band]++] = t;
            }
        }
    }

    /** Solid triangles as they come, then strands from near to far, so that near ones hide far ones unread. */
    private static int[] order(Projection projection, DrawMaterial[] materials, int[] spans) {
        Geometry geometry = projection.geometry;
        int[] order = new int[spans.length];
        long[] strands = new long[spans.length];
        int solidCount = 0;
        int strandCount = 0;
        for (int t = 0; t < spans.length; t++) {
            if (spans[t] == 0) {
                continue;
            }
            if (materials[geometry.partOf[t]].visibility == DrawMaterial.Visibility.STRANDS) {
                strands[strandCount++] = farness(projection, t) << 32 | t;
            } else {
                order[solidCount++] = t;
            }
        }
        Arrays.sort(strands, 0, strandCount);
        for (int i = 0; i < strandCount; i++) {
            order[solidCount + i] = (int) strands[i];
        }
        return Arrays.copyOf(order, solidCount + strandCount);
    }

    /** Grows with the distance; the bits of a positive float keep its order. */
    private static long farness(Projection projection, int t) {
        int[] indices = projection.geometry.indices;
        float near = projection.inverseDepth[indices[3 * t]]
                + projection.inverseDepth[indices[3 * t + 1]]
                + projection.inverseDepth[indices[3 * t + 2]];
        return Integer.MAX_VALUE - Float.floatToRawIntBits(near);
    }

    int bands() {
        return starts.length - 1;
    }

    int start(int band) {
        return starts[band];
    }

    int end(int band) {
        return starts[band + 1];
    }

    int triangle(int index) {
        return triangles[index];
    }

    /** First band and the band behind the last, packed; 0 when the triangle is not seen. */
    private static int span(Projection projection, DrawMaterial material, int triangle, int width, int height) {
        int[] indices = projection.geometry.indices;
        float minX = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int k = 0; k < 3; k++) {
            int vertex = indices[3 * triangle + k];
            if (projection.inverseDepth[vertex] == 0) {
                return 0;
            }
            minX = Math.min(minX, projection.screen[2 * vertex]);
            maxX = Math.max(maxX, projection.screen[2 * vertex]);
            minY = Math.min(minY, projection.screen[2 * vertex + 1]);
            maxY = Math.max(maxY, projection.screen[2 * vertex + 1]);
        }
        boolean outside = maxX <= 0 || minX >= width || maxY <= 0 || minY >= height;
        if (outside || !material.doubleSided && projection.doubleArea(triangle) >= 0) {
            return 0;
        }
        int first = (int) Math.max(0, minY) / ROWS;
        int last = (int) Math.min(height - 1, maxY) / ROWS;
        return first << 16 | last + 1;
    }
}
