package likeness.optimize;

import likeness.scene.Mesh;
import likeness.scene.Primitive;
import likeness.scene.Vertices;

/**
 * A primitive that is merged with others.
 *
 * @param node number of the node that draws it
 */
record MergedPart(int node, Mesh mesh, Primitive primitive) {
    Vertices vertices() {
        return primitive.vertices();
    }
}
