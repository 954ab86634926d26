package likeness.optimize;

import java.util.ArrayList;
import java.util.List;
import likeness.scene.Credit;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Rgba;
import likeness.scene.Scene;
import likeness.scene.Transform;
import likeness.scene.Vertices;

/** Scenes that are easy to reason about. */
final class TestScenes {

    private TestScenes() {}

    /** A bumpy sheet of one square metre at a height, {@code cells} by {@code cells}, whose last row of vertices moves by "lift". */
    static Primitive sheet(int cells, float x0, String material, Rgba color) {
        int side = cells + 1;
        float[] positions = new float[3 * side * side];
        float[] normals = new float[3 * side * side];
        float[] uv = new float[2 * side * side];
        short[] joints = new short[4 * side * side];
        float[] weights = new float[4 * side * side];
        for (int i = 0; i < side * side; i++) {
            float x = (float) (i % side) / cells;
            float y = (float) (i / side) / cells;
            positions[3 * i] = x0 + x;
            positions[3 * i + 1] = y;
            positions[3 * i + 2] = (float) (0.1 * StrictMath.sin(7 * (x0 + x)) * StrictMath.sin(5 * y));
            normals[3 * i + 2] = 1;
            uv[2 * i] = x;
            uv[2 * i + 1] = y;
            joints[4 * i] = (short) (i % 2);
            weights[4 * i] = 1;
        }
        Vertices vertices = new Vertices(positions, normals, uv, uv, joints, weights);
        return new Primitive(
                vertices,
                triangles(cells),
                Material.named(material).baseColor(color).build(),
                List.of(lift(side)));
    }

    private static int[] triangles(int cells) {
        List<Integer> indices = new ArrayList<>();
        int side = cells + 1;
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                int a = y * side + x;
                indices.addAll(List.of(a, a + 1, a + side, a + 1, a + side + 1, a + side));
            }
        }
        return indices.stream().mapToInt(i -> i).toArray();
    }

    private static MorphTarget lift(int side) {
        int[] moved = new int[side];
        float[] offsets = new float[3 * side];
        for (int i = 0; i < side; i++) {
            moved[i] = side * (side - 1) + i;
            offsets[3 * i + 2] = 0.05f;
        }
        return new MorphTarget(moved, offsets);
    }

    static Scene of(Primitive... primitives) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < primitives.length; i++) {
            Mesh mesh = new Mesh("mesh" + i, List.of(primitives[i]), List.of("lift"));
            nodes.add(new Node("node" + i, Node.ROOT, Transform.IDENTITY, mesh, null));
        }
        return new Scene("test", nodes, new Credit("test", List.of()));
    }

    static List<Primitive> primitives(Scene scene) {
        return scene.nodes().stream()
                .filter(node -> node.mesh() != null)
                .flatMap(node -> node.mesh().primitives().stream())
                .toList();
    }
}
