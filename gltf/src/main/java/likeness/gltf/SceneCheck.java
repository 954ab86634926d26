package likeness.gltf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Springs;
import likeness.scene.Vertices;

/**
 * What glTF asks of a scene and the scene's types do not promise; asked before writing and after reading. Faults are
 * {@link IllegalArgumentException}s that name the part. Work grows with the number of primitives' elements, not with how
 * often nodes mention a mesh.
 */
final class SceneCheck {

    /** Beyond what rounding explains, a sum of weights that is not 1 is a fault. */
    private static final float WEIGHT_TOLERANCE = 1e-3f;

    private final Scene scene;
    private final Map<Mesh, Integer> highestJoints = new IdentityHashMap<>();

    private SceneCheck(Scene scene) {
        this.scene = scene;
    }

    static void check(Scene scene) {
        SceneCheck check = new SceneCheck(scene);
        for (Node node : scene.nodes()) {
            check.node(node);
        }
        check.springs();
        scene.animations().forEach(animation -> AnimationCheck.check(animation, scene));
    }

    private void springs() {
        int nodes = scene.nodes().size();
        for (Springs.Chain chain : scene.springs().chains()) {
            require(chain.nodes().length > 1, "chain " + chain.name(), "has fewer than two nodes");
            for (int node : chain.nodes()) {
                require(node >= 0 && node < nodes, "chain " + chain.name(), "names what is no node");
            }
        }
        for (Springs.Collider collider : scene.springs().colliders()) {
            require(collider.node() >= 0 && collider.node() < nodes, "a collider", "moves with what is no node");
            require(collider.radius() > 0, "a collider", "has no size");
        }
    }

    private void node(Node node) {
        Mesh mesh = node.mesh();
        Skin skin = node.skin();
        int highestJoint = mesh == null ? -1 : highestJoints.computeIfAbsent(mesh, SceneCheck::mesh);
        if (skin == null) {
            return;
        }
        String what = "node " + node.name();
        require(mesh != null, what, "has a skin but no mesh");
        require(highestJoint < skin.joints().length, what, "has a mesh that names joints beyond those of its skin");
        skin(skin);
    }

    private void skin(Skin skin) {
        String what = "skin " + skin.name();
        int nodes = scene.nodes().size();
        int joints = skin.joints().length;
        require(joints > 0 && joints <= 1 << 16, what, "has no joints or too many");
        require(skin.inverseBinds().length == joints, what, "has not one inverse bind matrix per joint");
        require(skin.skeleton() >= 0 && skin.skeleton() < nodes, what, "has a skeleton that is no node");
        for (int joint : skin.joints()) {
            require(joint >= 0 && joint < nodes, what, "has a joint that is no node");
        }
    }

    /** Checks every primitive and returns the highest joint number in use, -1 when there are no joints. */
    private static int mesh(Mesh mesh) {
        int highest = -1;
        require(!mesh.primitives().isEmpty(), "mesh " + mesh.name(), "has no primitives");
        for (Primitive primitive : mesh.primitives()) {
            String what =
                    "mesh " + mesh.name() + ", material " + primitive.material().name();
            primitive(what, primitive);
            List<MorphTarget> morphs = primitive.morphs();
            require(morphs.size() == mesh.morphNames().size(), what, "has not one morph target per morph name");
            highest = Math.max(highest, highestJoint(primitive.vertices()));
        }
        return highest;
    }

    private static void primitive(String what, Primitive primitive) {
        Vertices vertices = primitive.vertices();
        require(primitive.indices().length > 0, what, "has no triangles");
        require(primitive.indices().length % 3 == 0, what, "has an index count that is not a multiple of 3");
        geometry(what, vertices);
        textureCoordinates(what, vertices, MaterialTextures.highestTexCoord(primitive.material()));
        weights(what, vertices);
        for (int index : primitive.indices()) {
            require(index >= 0 && index < vertices.count(), what, "has an index beyond its vertices");
        }
        for (MorphTarget morph : primitive.morphs()) {
            morph(what, morph, vertices.count());
        }
    }

    private static void geometry(String what, Vertices vertices) {
        int count = vertices.count();
        require(vertices.positions().length == 3 * count, what, "has positions that are not triples");
        require(vertices.normals().length == 3 * count, what, "has not one normal per vertex");
        finite(what, "positions", vertices.positions());
        finite(what, "normals", vertices.normals());
    }

    private static void textureCoordinates(String what, Vertices vertices, int highestTexCoord) {
        float[] uv0 = vertices.uv0();
        float[] uv1 = vertices.uv1();
        require(highestTexCoord < 0 || uv0 != null, what, "has a texture but no uv0");
        require(highestTexCoord < 1 || uv1 != null, what, "has a texture on uv1 but no uv1");
        if (uv0 != null) {
            require(uv0.length == 2 * vertices.count(), what, "has not one uv0 per vertex");
            finite(what, "uv0", uv0);
        }
        if (uv1 != null) {
            require(uv1.length == 2 * vertices.count(), what, "has not one uv1 per vertex");
            finite(what, "uv1", uv1);
        }
    }

    private static void weights(String what, Vertices vertices) {
        short[] joints = vertices.joints();
        float[] weights = vertices.weights();
        require((joints == null) == (weights == null), what, "has joints without weights or the reverse");
        if (joints == null || weights == null) {
            return;
        }
        require(joints.length == 4 * vertices.count(), what, "has not four joints per vertex");
        require(weights.length == joints.length, what, "has not four weights per vertex");
        for (int i = 0; i < weights.length; i += 4) {
            float sum = 0;
            for (int k = i; k < i + 4; k++) {
                require(weights[k] >= 0, what, "has a weight below 0");
                sum += weights[k];
            }
            require(Math.abs(sum - 1) <= WEIGHT_TOLERANCE, what, "has weights that do not sum to 1");
        }
    }

    private static int highestJoint(Vertices vertices) {
        int highest = -1;
        short[] joints = vertices.joints();
        float[] weights = vertices.weights();
        if (joints != null && weights != null) {
            for (int i = 0; i < joints.length; i++) {
                if (weights[i] > 0) {
                    highest = Math.max(highest, joints[i] & 0xFFFF);
                }
            }
        }
        return highest;
    }

    private static void morph(String what, MorphTarget morph, int vertexCount) {
        int[] moved = morph.vertices();
        require(morph.offsets().length == 3 * moved.length, what, "has a morph target without one offset per vertex");
        finite(what, "morph offsets", morph.offsets());
        int before = -1;
        for (int vertex : moved) {
            require(vertex > before && vertex < vertexCount, what, "has a morph target with vertices out of order");
            before = vertex;
        }
    }

    static void finite(String what, String attribute, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException(what + " has " + attribute + " that are not finite");
            }
        }
    }

    static void require(boolean holds, String what, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(what + " " + fault);
        }
    }
}
