package likeness.packbuild.texture.skin;

import java.util.Arrays;
import likeness.pack.BodyModel;
import likeness.pack.PolyMesh;

/** How far each vertex of the base mesh is from the ring where head and body textures meet. */
final class SeamDistance {

    private SeamDistance() {}

    /** Decimetres, one per geometry vertex. */
    static float[] of(BodyModel body) {
        boolean[] head = used(body.head(), body.vertexCount());
        boolean[] rest = used(body.body(), body.vertexCount());
        float[] p = body.positions();
        float[] distance = new float[body.vertexCount()];
        Arrays.fill(distance, Float.POSITIVE_INFINITY);
        for (int s = 0; s < distance.length; s++) {
            if (head[s] && rest[s]) {
                for (int v = 0; v < distance.length; v++) {
                    float dx = p[3 * v] - p[3 * s];
                    float dy = p[3 * v + 1] - p[3 * s + 1];
                    float dz = p[3 * v + 2] - p[3 * s + 2];
                    distance[v] = Math.min(distance[v], dx * dx + dy * dy + dz * dz);
                }
            }
        }
        for (int v = 0; v < distance.length; v++) {
            distance[v] = (float) Math.sqrt(distance[v]);
        }
        return distance;
    }

    private static boolean[] used(PolyMesh mesh, int count) {
        boolean[] used = new boolean[count];
        for (int vertex : mesh.source()) {
            used[vertex] = true;
        }
        return used;
    }
}
