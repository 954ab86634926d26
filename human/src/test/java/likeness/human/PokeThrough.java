package likeness.human;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.scene.Affine;
import likeness.scene.Node;
import likeness.scene.Scene;
import likeness.scene.Vertices;

/**
 * Measures how much skin shows through a garment: the share of the garment's vertices near visible skin that lie deeper than a
 * tolerance below it, in the pose in which the scene stands.
 */
final class PokeThrough {

    private static final float NEAR = 0.02f;
    private static final float TOLERANCE = 0.0015f;
    private static final float CELL = 0.02f;

    private final List<float[]> skinPoints = new ArrayList<>();
    private final List<float[]> skinNormals = new ArrayList<>();
    private final Map<Long, List<Integer>> grid = new HashMap<>();

    private PokeThrough() {}

    /** @param below number of garment vertices below the skin, of {@code near} that are close to it, and the worst depth */
    record Result(int near, int below, float worst) {}

    static Result of(Scene scene, String garmentPrefix) {
        PokeThrough measure = new PokeThrough();
        float[][] world = scene.worldTransforms();
        for (Node node : scene.nodes()) {
            if (node.name().equals("Body_Mesh") || node.name().equals("Head_Mesh")) {
                measure.addSkin(node, world);
            }
        }
        int near = 0;
        int below = 0;
        float worst = 0;
        for (Node node : scene.nodes()) {
            if (node.name().startsWith(garmentPrefix)) {
                for (float[] p : posed(node, world, false)) {
                    float height = measure.heightAboveSkin(p);
                    if (!Float.isNaN(height)) {
                        near++;
                        below += height < -TOLERANCE ? 1 : 0;
                        worst = Math.min(worst, height);
                    }
                }
            }
        }
        return new Result(near, below, worst);
    }

    private void addSkin(Node node, float[][] world) {
        float[][] points = posed(node, world, false);
        float[][] normals = posed(node, world, true);
        for (int i = 0; i < points.length; i++) {
            grid.computeIfAbsent(cell(points[i], 0, 0, 0), k -> new ArrayList<>())
                    .add(skinPoints.size());
            skinPoints.add(points[i]);
            skinNormals.add(normals[i]);
        }
    }

    private float heightAboveSkin(float[] p) {
        float best = NEAR * NEAR;
        int nearest = -1;
        for (int i = 0; i < 27; i++) {
            for (int s : grid.getOrDefault(cell(p, i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1), List.of())) {
                float[] q = skinPoints.get(s);
                float d = (p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) + (p[2] - q[2]) * (p[2] - q[2]);
                if (d < best) {
                    best = d;
                    nearest = s;
                }
            }
        }
        if (nearest < 0) {
            return Float.NaN;
        }
        float[] q = skinPoints.get(nearest);
        float[] n = skinNormals.get(nearest);
        return (p[0] - q[0]) * n[0] + (p[1] - q[1]) * n[1] + (p[2] - q[2]) * n[2];
    }

    private static long cell(float[] p, int dx, int dy, int dz) {
        long x = (long) Math.floor(p[0] / CELL) + dx + 1000;
        long y = (long) Math.floor(p[1] / CELL) + dy + 1000;
        long z = (long) Math.floor(p[2] / CELL) + dz + 1000;
        return (x * 4096 + y) * 4096 + z;
    }

    /** Skinned positions, or normals, of a node's first primitive. */
    static float[][] posed(Node node, float[][] world, boolean normals) {
        var skin = java.util.Objects.requireNonNull(node.skin());
        float[][] matrices = new float[skin.joints().length][];
        for (int j = 0; j < matrices.length; j++) {
            matrices[j] = Affine.multiply(world[skin.joints()[j]], skin.inverseBinds()[j]);
        }
        Vertices v = java.util.Objects.requireNonNull(node.mesh())
                .primitives()
                .getFirst()
                .vertices();
        float[] source = normals ? v.normals() : v.positions();
        float[][] out = new float[v.count()][3];
        for (int i = 0; i < out.length; i++) {
            for (int k = 0; k < 4; k++) {
                float w = java.util.Objects.requireNonNull(v.weights())[4 * i + k];
                float[] m = matrices[java.util.Objects.requireNonNull(v.joints())[4 * i + k]];
                for (int r = 0; r < 3; r++) {
                    out[i][r] += w
                            * (m[4 * r] * source[3 * i]
                                    + m[4 * r + 1] * source[3 * i + 1]
                                    + m[4 * r + 2] * source[3 * i + 2]
                                    + (normals ? 0 : m[4 * r + 3]));
                }
            }
        }
        return out;
    }
}
