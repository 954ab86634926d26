package likeness.packbuild.texture.plane;

import likeness.pack.PolyMesh;

/**
 * What lies at each texel of a mesh's texture: numbers of its vertices, interpolated over the faces. Texels beside the
 * islands take the numbers of the nearest island texel within {@link #REACH}, so that nothing bleeds at the seams.
 */
public final class SurfaceMap {

    private static final int REACH = 12;

    private final int size;
    private final float[][] values;
    private final boolean[] inside;

    private SurfaceMap(int size, int count) {
        this.size = size;
        this.values = new float[count][size * size];
        this.inside = new boolean[size * size];
    }

    /**
     * @param mesh with texture coordinates 0…1, origin top left
     * @param size side of the square map
     * @param numbers {@code count} numbers per vertex that {@link PolyMesh#source} counts
     */
    public static SurfaceMap of(PolyMesh mesh, int size, float[] numbers, int count) {
        SurfaceMap map = new SurfaceMap(size, count);
        map.paint(mesh, numbers);
        map.spread();
        return map;
    }

    private void paint(PolyMesh mesh, float[] numbers) {
        for (int f = 0; f < mesh.faceCount(); f++) {
            triangle(mesh, numbers, mesh.quads()[4 * f], mesh.quads()[4 * f + 1], mesh.quads()[4 * f + 2]);
            if (!mesh.isTriangle(f)) {
                triangle(mesh, numbers, mesh.quads()[4 * f], mesh.quads()[4 * f + 2], mesh.quads()[4 * f + 3]);
            }
        }
    }

    /** One of the numbers at every texel. */
    public Plane plane(int number) {
        return new Plane(size, size, values[number]);
    }

    /** 1 on the islands of the meshes, 0 beside them. */
    public static Plane cover(PolyMesh mesh, int size) {
        SurfaceMap map = new SurfaceMap(size, 0);
        map.paint(mesh, new float[0]);
        return map.cover();
    }

    /** 1 on the islands, 0 beside them. */
    public Plane cover() {
        return Plane.of(size, size, i -> inside[i] ? 1 : 0);
    }

    private void triangle(PolyMesh mesh, float[] numbers, int a, int b, int c) {
        double ax = mesh.uv()[2 * a] * size - 0.5;
        double ay = mesh.uv()[2 * a + 1] * size - 0.5;
        double bx = mesh.uv()[2 * b] * size - 0.5;
        double by = mesh.uv()[2 * b + 1] * size - 0.5;
        double cx = mesh.uv()[2 * c] * size - 0.5;
        double cy = mesh.uv()[2 * c + 1] * size - 0.5;
        double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area == 0) {
            return;
        }
        int left = (int) Math.max(0, StrictMath.ceil(Math.min(ax, Math.min(bx, cx))));
        int right = (int) Math.min(size - 1, StrictMath.floor(Math.max(ax, Math.max(bx, cx))));
        int top = (int) Math.max(0, StrictMath.ceil(Math.min(ay, Math.min(by, cy))));
        int bottom = (int) Math.min(size - 1, StrictMath.floor(Math.max(ay, Math.max(by, cy))));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double wb = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area;
                double wc = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area;
                if (wb >= -1e-9 && wc >= -1e-9 && wb + wc <= 1 + 1e-9) {
                    put(y * size + x, mesh, numbers, a, b, c, wb, wc);
                }
            }
        }
    }

    private void put(int at, PolyMesh mesh, float[] numbers, int a, int b, int c, double wb, double wc) {
        int n = values.length;
        for (int k = 0; k < n; k++) {
            values[k][at] = (float) (numbers[n * mesh.source()[a] + k] * (1 - wb - wc)
                    + numbers[n * mesh.source()[b] + k] * wb
                    + numbers[n * mesh.source()[c] + k] * wc);
        }
        inside[at] = true;
    }

    private void spread() {
        boolean[] known = inside.clone();
        for (int step = 0; step < REACH; step++) {
            boolean[] next = known.clone();
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    if (!known[y * size + x]) {
                        int from = neighbour(known, x, y);
                        if (from >= 0) {
                            copy(from, y * size + x);
                            next[y * size + x] = true;
                        }
                    }
                }
            }
            known = next;
        }
    }

    private int neighbour(boolean[] known, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int nx = x + dx;
                int ny = y + dy;
                if (nx >= 0 && ny >= 0 && nx < size && ny < size && known[ny * size + nx]) {
                    return ny * size + nx;
                }
            }
        }
        return -1;
    }

    private void copy(int from, int to) {
        for (float[] plane : values) {
            plane[to] = plane[from];
        }
    }
}
