package likeness.packbuild.texture.plane;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much of the sky each vertex of a closed surface sees, by rays against a tree of boxes. Hits count less the farther
 * they are, so that folds darken and limbs far away do not.
 */
public final class AmbientOcclusion {

    private static final int LEAF = 4;
    private static final double GOLDEN = StrictMath.PI * (3 - StrictMath.sqrt(5));

    private final float[] positions;
    private final int[] triangles;
    private final int[] order;
    private final float[] boxes;
    private final int[] starts;
    private final int[] ends;
    private int nodes;

    /**
     * @param positions 3 per vertex
     * @param triangles 3 vertices each
     */
    public AmbientOcclusion(float[] positions, int[] triangles) {
        this.positions = positions;
        this.triangles = triangles;
        int count = triangles.length / 3;
        this.order = IntStream.range(0, count).toArray();
        int size = 1;
        while (size * LEAF < count * 2) {
            size *= 2;
        }
        this.boxes = new float[6 * 2 * size];
        this.starts = new int[2 * size];
        this.ends = new int[2 * size];
        this.nodes = 2 * size;
        build(1, 0, count);
    }

    /**
     * Openness 0…1 of each vertex.
     *
     * @param normals 3 per vertex, unit length
     * @param rays per vertex
     * @param reach hits beyond this distance do not count
     */
    public float[] open(float[] normals, int count, int rays, float reach) {
        float[] open = new float[count];
        IntStream.range(0, count).parallel().forEach(v -> {
            double blocked = 0;
            for (int k = 0; k < rays; k++) {
                blocked += blocked(v, normals, k, rays, reach);
            }
            open[v] = (float) (1 - blocked / rays);
        });
        return open;
    }

    /** Cosine-weighted direction number {@code k} around the normal, turned differently at each vertex. */
    private double blocked(int v, float[] normals, int k, int rays, float reach) {
        double u = (k + 0.5) / rays;
        double radius = StrictMath.sqrt(u);
        double angle = k * GOLDEN + v * 2.399963;
        double a = radius * StrictMath.cos(angle);
        double b = radius * StrictMath.sin(angle);
        double c = StrictMath.sqrt(1 - u);
        double nx = normals[3 * v];
        double ny = normals[3 * v + 1];
        double nz = normals[3 * v + 2];
        // Any frame around the normal (Duff et al. 2017).
        double sign = nz < 0 ? -1 : 1;
        double p = -1 / (sign + nz);
        double q = nx * ny * p;
        double dx = a * (1 + sign * nx * nx * p) + b * q + c * nx;
        double dy = a * sign * q + b * (sign + ny * ny * p) + c * ny;
        double dz = -a * sign * nx - b * ny + c * nz;
        double bias = 0.004 * reach;
        double[] ray = {
            positions[3 * v] + nx * bias,
            positions[3 * v + 1] + ny * bias,
            positions[3 * v + 2] + nz * bias,
            dx,
            dy,
            dz,
            1 / dx,
            1 / dy,
            1 / dz
        };
        double hit = nearest(ray, reach);
        double t = hit / reach;
        return t >= 1 ? 0 : (1 - t) * (1 - t);
    }

    private double nearest(double[] ray, double reach) {
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = 1;
        double best = reach;
        while (top > 0) {
            int node = stack[--top];
            if (!meets(node, ray, best)) {
                continue;
            }
            if (isLeaf(node)) {
                for (int i = starts[node]; i < ends[node]; i++) {
                    best = Math.min(best, distance(order[i], ray));
                }
            } else {
                stack[top++] = 2 * node;
                stack[top++] = 2 * node + 1;
            }
        }
        return best;
    }

    private boolean isLeaf(int node) {
        return ends[node] - starts[node] <= LEAF || 2 * node + 1 >= nodes;
    }

    private boolean meets(int node, double[] ray, double best) {
        double near = 0;
        double far = best;
        for (int axis = 0; axis < 3; axis++) {
            double inverse = ray[6 + axis];
            double a = (boxes[6 * node + axis] - ray[axis]) * inverse;
            double b = (boxes[6 * node + 3 + axis] - ray[axis]) * inverse;
            near = Math.max(near, Math.min(a, b));
            far = Math.min(far, Math.max(a, b));
        }
        return near <= far;
    }

    /** Möller–Trumbore; infinite when missed. */
    private double distance(int triangle, double[] ray) {
        int a = 3 * triangles[3 * triangle];
        int b = 3 * triangles[3 * triangle + 1];
        int c = 3 * triangles[3 * triangle + 2];
        double e1x = positions[b] - positions[a];
        double e1y = positions[b + 1] - positions[a + 1];
        double e1z = positions[b + 2] - positions[a + 2];
        double e2x = positions[c] - positions[a];
        double e2y = positions[c + 1] - positions[a + 1];
        double e2z = positions[c + 2] - positions[a + 2];
        double px = ray[4] * e2z - ray[5] * e2y;
        double py = ray[5] * e2x - ray[3] * e2z;
        double pz = ray[3] * e2y - ray[4] * e2x;
        double det = e1x * px + e1y * py + e1z * pz;
        if (Math.abs(det) < 1e-12) {
            return Double.POSITIVE_INFINITY;
        }
        double sx = ray[0] - positions[a];
        double sy = ray[1] - positions[a + 1];
        double sz = ray[2] - positions[a + 2];
        double u = (sx * px + sy * py + sz * pz) / det;
        double qx = sy * e1z - sz * e1y;
        double qy = sz * e1x - sx * e1z;
        double qz = sx * e1y - sy * e1x;
        double v = (ray[3] * qx + ray[4] * qy + ray[5] * qz) / det;
        double t = (e2x * qx + e2y * qy + e2z * qz) / det;
        return u < 0 || v < 0 || u + v > 1 || t <= 1e-6 ? Double.POSITIVE_INFINITY : t;
    }

    private void build(int node, int start, int end) {
        starts[node] = start;
        ends[node] = end;
        for (int axis = 0; axis < 3; axis++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = start; i < end; i++) {
                for (int k = 0; k < 3; k++) {
                    float p = positions[3 * triangles[3 * order[i] + k] + axis];
                    low = Math.min(low, p);
                    high = Math.max(high, p);
                }
            }
            boxes[6 * node + axis] = low;
            boxes[6 * node + 3 + axis] = high;
        }
        if (isLeaf(node)) {
            return;
        }
        sort(start, end, longestAxis(node));
        int middle = (start + end) / 2;
        build(2 * node, start, middle);
        build(2 * node + 1, middle, end);
    }

    private int longestAxis(int node) {
        int best = 0;
        for (int axis = 1; axis < 3; axis++) {
            if (length(node, axis) > length(node, best)) {
                best = axis;
            }
        }
        return best;
    }

    private float length(int node, int axis) {
        return boxes[6 * node + 3 + axis] - boxes[6 * node + axis];
    }

    private void sort(int start, int end, int axis) {
        Integer[] part = new Integer[end - start];
        for (int i = 0; i < part.length; i++) {
            part[i] = order[start + i];
        }
        Arrays.sort(part, (a, b) -> {
            int byPlace = Float.compare(middle(a, axis), middle(b, axis));
            return byPlace != 0 ? byPlace : Integer.compare(a, b);
        });
        for (int i = 0; i < part.length; i++) {
            order[start + i] = part[i];
        }
    }

    private float middle(int triangle, int axis) {
        return positions[3 * triangles[3 * triangle] + axis]
                + positions[3 * triangles[3 * triangle + 1] + axis]
                + positions[3 * triangles[3 * triangle + 2] + axis];
    }
}
