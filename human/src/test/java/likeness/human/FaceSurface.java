package likeness.human;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The outside of a head as a closed surface, to tell what lies outside it: the skin but for the inside of the mouth, with a
 * lid over each opening.
 */
final class FaceSurface {

    /** The neck goes on for a while, since the mouth reaches down behind the chin. */
    private static final float NECK = 0.15f;

    /** What is as far as this from any skin hangs down the throat of a head without a body. */
    private static final float THROAT = 0.015f;

    private final float[] positions;
    /** Triangles, 3 times x, y, z each. */
    private final List<float[]> skin = new ArrayList<>();

    private final List<float[]> lids = new ArrayList<>();

    /** @param positions of the drawn vertices of the head, metres */
    FaceSurface(float[] positions) {
        this.positions = positions;
        int[] source = People.PACK.body().head().source();
        Map<Integer, Integer> drawn = new HashMap<>();
        for (int v = 0; v < source.length; v++) {
            drawn.putIfAbsent(source[v], v);
        }
        boolean[] inside = inside();
        int[] quads = SkinSurface.welded(People.PACK.body().head());
        Map<Integer, Integer> edges = new TreeMap<>();
        for (int f = 0; f < quads.length; f += 4) {
            int[] quad = {quads[f], quads[f + 1], quads[f + 2], quads[f + 3]};
            if (IntStream.of(quad).noneMatch(v -> inside[v])) {
                addFace(IntStream.of(quad).map(drawn::get).toArray(), edges);
            }
        }
        closeOpenings(edges);
    }

    /** Of each geometry vertex, whether it is of the inside of the mouth. */
    static boolean[] inside() {
        boolean[] inside = new boolean[People.PACK.body().vertexCount()];
        for (int v : MouthSkin.of(People.PACK.body(), 0).inside()) {
            inside[v] = true;
        }
        return inside;
    }

    private void addFace(int[] quad, Map<Integer, Integer> edges) {
        skin.add(triangle(point(quad[0]), point(quad[1]), point(quad[2])));
        if (quad[3] != quad[2]) {
            skin.add(triangle(point(quad[0]), point(quad[2]), point(quad[3])));
        }
        for (int k = 0; k < 4; k++) {
            int from = quad[k];
            int to = quad[(k + 1) % 4];
            if (from != to && !edges.remove(to, from)) {
                edges.put(from, to);
            }
        }
    }

    private void closeOpenings(Map<Integer, Integer> edges) {
        List<List<Integer>> loops = new ArrayList<>();
        while (!edges.isEmpty()) {
            List<Integer> loop = new ArrayList<>();
            Integer at = edges.keySet().iterator().next();
            while (at != null) {
                loop.add(at);
                at = edges.remove(at);
            }
            loops.add(loop.subList(0, loop.size() - 1));
        }
        int longest = loops.stream().mapToInt(List::size).max().orElseThrow();
        for (List<Integer> loop : loops) {
            float[] middle = middle(loop);
            float down = loop.size() == longest ? NECK : 0;
            middle[1] -= down;
            for (int i = 0; i < loop.size(); i++) {
                float[] a = point(loop.get((i + 1) % loop.size()));
                float[] b = point(loop.get(i));
                float[] belowA = {a[0], a[1] - down, a[2]};
                float[] belowB = {b[0], b[1] - down, b[2]};
                lids.add(triangle(a, b, belowB));
                lids.add(triangle(a, belowB, belowA));
                lids.add(triangle(belowA, belowB, middle));
            }
        }
    }

    private float[] middle(List<Integer> loop) {
        float[] middle = new float[3];
        for (int v : loop) {
            for (int axis = 0; axis < 3; axis++) {
                middle[axis] += positions[3 * v + axis] / loop.size();
            }
        }
        return middle;
    }

    private float[] point(int v) {
        return new float[] {positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]};
    }

    private static float[] triangle(float[] a, float[] b, float[] c) {
        return new float[] {a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]};
    }

    /** How far a point stands out of the skin, metres; 0 for what lies within, or before an opening. */
    float outside(float x, float y, float z) {
        if (turns(x, y, z) > 0.5) {
            return 0;
        }
        double toSkin = nearest(skin, x, y, z);
        return nearest(lids, x, y, z) < toSkin || toSkin > THROAT ? 0 : (float) toSkin;
    }

    /** How often the surface goes round a point: 1 inside, 0 outside. By A. van Oosterom and J. Strackee's formula. */
    private double turns(float x, float y, float z) {
        double sum = 0;
        for (List<float[]> part : List.of(skin, lids)) {
            for (float[] t : part) {
                sum += solidAngle(
                        t[0] - x, t[1] - y, t[2] - z, t[3] - x, t[4] - y, t[5] - z, t[6] - x, t[7] - y, t[8] - z);
            }
        }
        return sum / (4 * Math.PI);
    }

    private static double solidAngle(
            double ax, double ay, double az, double bx, double by, double bz, double cx, double cy, double cz) {
        double a = Math.sqrt(ax * ax + ay * ay + az * az);
        double b = Math.sqrt(bx * bx + by * by + bz * bz);
        double c = Math.sqrt(cx * cx + cy * cy + cz * cz);
        double volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        double rest = a * b * c
                + (ax * bx + ay * by + az * bz) * c
                + (bx * cx + by * cy + bz * cz) * a
                + (cx * ax + cy * ay + cz * az) * b;
        return 2 * Math.atan2(volume, rest);
    }

    /** Distance to the nearest of a grid of points on each triangle: exact enough for faces of some millimetres. */
    private static double nearest(List<float[]> triangles, float x, float y, float z) {
        double least = Double.POSITIVE_INFINITY;
        int steps = 8;
        for (float[] t : triangles) {
            for (int i = 0; i <= steps; i++) {
                for (int k = 0; k <= steps - i; k++) {
                    double u = i / (double) steps;
                    double v = k / (double) steps;
                    double w = 1 - u - v;
                    double dx = u * t[0] + v * t[3] + w * t[6] - x;
                    double dy = u * t[1] + v * t[4] + w * t[7] - y;
                    double dz = u * t[2] + v * t[5] + w * t[8] - z;
                    least = Math.min(least, dx * dx + dy * dy + dz * dz);
                }
            }
        }
        return Math.sqrt(least);
    }
}
