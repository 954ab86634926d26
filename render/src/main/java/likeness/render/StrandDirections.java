package likeness.render;

import java.util.Arrays;
import likeness.scene.Surface;

/**
 * Directions of strands per vertex: the way v runs over the triangles around it, turned away from the crown, because
 * textures run up on some assets and down on others. Taken per triangle, highlights would show every facet.
 */
final class StrandDirections {

    /** From the centre of the head to its crown, metres. */
    private static final float CROWN = 0.1f;

    private StrandDirections() {}

    /** 3 per vertex, not normalised; nothing where there is no hair. */
    static float[] measure(Geometry geometry, Subject subject, ArrayPool arrays) {
        float[] directions = arrays.floats(geometry.vertexCount * 3);
        Arrays.fill(directions, 0, geometry.vertexCount * 3, 0);
        float[] along = new float[3];
        for (int t = 0; t < geometry.triangleCount; t++) {
            if (geometry.parts.get(geometry.partOf[t]).material().surface() == Surface.HAIR) {
                measure(geometry, t, along);
                turnFromCrown(geometry, t, subject.head(), along);
                for (int corner = 0; corner < 3; corner++) {
                    int vertex = geometry.indices[3 * t + corner];
                    for (int k = 0; k < 3; k++) {
                        directions[3 * vertex + k] += along[k];
                    }
                }
            }
        }
        return directions;
    }

    /** Direction of growing v over a triangle, as long as the triangle is large. */
    private static void measure(Geometry geometry, int triangle, float[] out) {
        int a = geometry.indices[3 * triangle];
        int b = geometry.indices[3 * triangle + 1];
        int c = geometry.indices[3 * triangle + 2];
        float[] uv = geometry.uv0;
        float bu = uv[2 * b] - uv[2 * a];
        float cu = uv[2 * c] - uv[2 * a];
        float area = bu * (uv[2 * c + 1] - uv[2 * a + 1]) - cu * (uv[2 * b + 1] - uv[2 * a + 1]);
        float sign = area < 0 ? -1 : 1;
        float square = 0;
        float[] p = geometry.positions;
        for (int k = 0; k < 3; k++) {
            out[k] = sign * ((p[3 * c + k] - p[3 * a + k]) * bu - (p[3 * b + k] - p[3 * a + k]) * cu);
            square += out[k] * out[k];
        }
        float scale = square > 1e-20f ? (float) Math.sqrt(Math.abs(area) / Math.sqrt(square)) : 0;
        for (int k = 0; k < 3; k++) {
            out[k] *= scale;
        }
    }

    private static void turnFromCrown(Geometry geometry, int triangle, float[] head, float[] along) {
        int a = geometry.indices[3 * triangle];
        float away = along[0] * (geometry.positions[3 * a] - head[0])
                + along[1] * (geometry.positions[3 * a + 1] - head[1] - CROWN)
                + along[2] * (geometry.positions[3 * a + 2] - head[2]);
        if (away < 0) {
            for (int k = 0; k < 3; k++) {
                along[k] = -along[k];
            }
        }
    }
}
