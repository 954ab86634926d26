package likeness.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.scene.Material;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Vertices;
import org.jspecify.annotations.Nullable;

/**
 * Every triangle of a staged scene in world space, all primitives behind each other in flat arrays, which may be longer than
 * needed.
 */
final class Geometry {

    /** One drawn primitive and where its vertices and triangles begin. */
    record Part(Primitive primitive, Node node, int nodeIndex, int firstVertex, int firstTriangle) {
        Material material() {
            return primitive.material();
        }
    }

    final List<Part> parts;
    final int vertexCount;
    final int triangleCount;

    /** 3 per vertex, metres. */
    final float[] positions;
    /** 3 per vertex, unit length. */
    final float[] normals;
    /** 2 per vertex; 0 where a primitive has none. */
    final float[] uv0;

    final float[] uv1;
    /** 3 per triangle. */
    final int[] indices;
    /** Index into {@link #parts} per triangle. */
    final short[] partOf;

    /** Whose vertices are still to be filled in. */
    Geometry(List<Part> parts, int vertexCount, int triangleCount, int[] indices, short[] partOf, ArrayPool arrays) {
        this.parts = parts;
        this.vertexCount = vertexCount;
        this.triangleCount = triangleCount;
        this.indices = indices;
        this.partOf = partOf;
        positions = arrays.floats(vertexCount * 3);
        normals = arrays.floats(vertexCount * 3);
        uv0 = arrays.floats(vertexCount * 2);
        uv1 = arrays.floats(vertexCount * 2);
    }

    /** Skins every primitive on the CPU with the given world transforms. */
    static Geometry of(Scene scene, float[][] worlds, Crew crew, ArrayPool arrays) {
        List<Part> parts = new ArrayList<>();
        int vertices = 0;
        int triangles = 0;
        for (int i = 0; i < scene.nodes().size(); i++) {
            Node node = scene.nodes().get(i);
            if (node.mesh() == null) {
                continue;
            }
            for (Primitive primitive : node.mesh().primitives()) {
                parts.add(new Part(primitive, node, i, vertices, triangles));
                vertices += primitive.vertices().count();
                triangles += primitive.triangleCount();
            }
        }
        if (triangles == 0) {
            throw new RenderException("scene: '" + scene.name() + "' has no triangles to draw");
        }
        Geometry geometry = new Geometry(
                List.copyOf(parts), vertices, triangles, arrays.ints(triangles * 3), arrays.shorts(triangles), arrays);
        int[] order = Crew.longestFirst(
                parts.size(), part -> parts.get(part).primitive().vertices().count());
        crew.run(order, (index, worker) -> geometry.fill(index, worlds));
        return geometry;
    }

    private void fill(int index, float[][] worlds) {
        Part part = parts.get(index);
        Vertices vertices = part.primitive().vertices();
        Skin skin = part.node().skin();
        if (skin != null && vertices.joints() != null && vertices.weights() != null) {
            Skinning.skinned(vertices, Skinning.palette(skin, worlds), positions, normals, part.firstVertex());
        } else {
            Skinning.rigid(vertices, worlds[part.nodeIndex()], positions, normals, part.firstVertex());
        }
        copy(vertices.uv0(), uv0, part.firstVertex(), vertices.count());
        copy(vertices.uv1(), uv1, part.firstVertex(), vertices.count());
        int[] source = part.primitive().indices();
        for (int i = 0; i < source.length; i++) {
            indices[part.firstTriangle() * 3 + i] = source[i] + part.firstVertex();
        }
        for (int i = 0; i < source.length / 3; i++) {
            partOf[part.firstTriangle() + i] = (short) index;
        }
    }

    private static void copy(float @Nullable [] from, float[] to, int firstVertex, int count) {
        if (from == null) {
            Arrays.fill(to, firstVertex * 2, (firstVertex + count) * 2, 0);
        } else {
            System.arraycopy(from, 0, to, firstVertex * 2, count * 2);
        }
    }
}
