package likeness.scene;

import org.jspecify.annotations.Nullable;

/**
 * One node of a {@link Scene}: a joint, a mesh instance, or a group.
 *
 * @param name unique among the joints of a skin
 * @param parent index of the parent in {@link Scene#nodes()}, or {@link #ROOT}
 * @param local transform relative to the parent
 * @param mesh drawn here, if any
 * @param skin that deforms the mesh, if any
 */
public record Node(
        String name,
        int parent,
        Transform local,
        @Nullable Mesh mesh,
        @Nullable Skin skin) {

    /** Parent index of a node at the top. */
    public static final int ROOT = -1;

    public static Node group(String name, int parent, Transform local) {
        return new Node(name, parent, local, null, null);
    }

    public static Node skinned(String name, int parent, Mesh mesh, Skin skin) {
        return new Node(name, parent, Transform.IDENTITY, mesh, skin);
    }

    public Node withLocal(Transform newLocal) {
        return new Node(name, parent, newLocal, mesh, skin);
    }

    public Node withMesh(Mesh newMesh) {
        return new Node(name, parent, local, newMesh, skin);
    }
}
