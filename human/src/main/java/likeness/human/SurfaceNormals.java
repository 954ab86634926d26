package likeness.human;

/** Smooth normals of a welded surface: faces meet at geometry vertices, whatever the texture's seams. */
final class SurfaceNormals {
    private SurfaceNormals() {}

    /**
     * @param positions 3 per geometry vertex
     * @param quads 4 geometry vertices per face; a triangle repeats its last
     * @return unit normals, 3 per geometry vertex; up where no face is
     */
    static float[] of(float[] positions, int[] quads) {
        float[] sums = new float[positions.length];
        for (int f = 0; f < quads.length; f += 4) {
            addFace(positions, 3 * quads[f], 3 * quads[f + 1], 3 * quads[f + 2], 3 * quads[f + 3], sums);
        }
        for (int i = 0; i < sums.length; i += 3) {
            normalise(sums, i);
        }
        return sums;
    }

    /** The cross product of the diagonals: twice the face's area, along its normal. Holds for triangles too. */
    private static void addFace(float[] p, int a, int b, int c, int d, float[] sums) {
        float ux = p[c] - p[a];
        float uy = p[c + 1] - p[a + 1];
        float uz = p[c + 2] - p[a + 2];
        float vx = p[d] - p[b];
        float vy = p[d + 1] - p[b + 1];
        float vz = p[d + 2] - p[b + 2];
        float x = uy * vz - uz * vy;
        float y = uz * vx - ux * vz;
        float z = ux * vy - uy * vx;
        add(sums, a, x, y, z);
        add(sums, b, x, y, z);
        add(sums, c, x, y, z);
        if (d != c) {
            add(sums, d, x, y, z);
        }
    }

    private static void add(float[] sums, int i, float x, float y, float z) {
        sums[i] += x;
        sums[i + 1] += y;
        sums[i + 2] += z;
    }

    private static void normalise(float[] n, int i) {
        float length = (float) Math.sqrt(n[i] * n[i] + n[i + 1] * n[i + 1] + n[i + 2] * n[i + 2]);
        if (length > 1e-12f) {
            n[i] /= length;
            n[i + 1] /= length;
            n[i + 2] /= length;
        } else {
            n[i] = 0;
            n[i + 1] = 1;
            n[i + 2] = 0;
        }
    }
}
