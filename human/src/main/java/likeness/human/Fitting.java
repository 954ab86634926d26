package likeness.human;

import likeness.pack.FittedMesh;
import likeness.pack.ScaleReference;

/** Puts fitted meshes on a body. */
final class Fitting {
    private Fitting() {}

    /** Positions of the mesh's own vertices on a figure. */
    static float[] fit(FittedMesh mesh, Figure figure) {
        float[] body = figure.body();
        float[] scale = scale(mesh.scale(), figure.rest());
        float[] fitted = new float[3 * mesh.vertexCount()];
        int[] refs = mesh.refs();
        float[] weights = mesh.refWeights();
        for (int i = 0; i < fitted.length; i += 3) {
            for (int axis = 0; axis < 3; axis++) {
                fitted[i + axis] = weights[i] * body[3 * refs[i] + axis]
                        + weights[i + 1] * body[3 * refs[i + 1] + axis]
                        + weights[i + 2] * body[3 * refs[i + 2] + axis]
                        + mesh.offsets()[i + axis] * scale[axis];
            }
        }
        if (mesh.normalOffsets().length > 0) {
            addAlongNormals(mesh, figure.normals(), fitted);
        }
        return fitted;
    }

    private static void addAlongNormals(FittedMesh mesh, float[] normals, float[] fitted) {
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] += mesh.normalOffsets()[i / 3] * normals[3 * mesh.refs()[i - i % 3] + i % 3];
        }
    }

    private static float[] scale(ScaleReference reference, float[] body) {
        float[] scale = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            int a = reference.vertices()[2 * axis];
            int b = reference.vertices()[2 * axis + 1];
            scale[axis] = Math.abs(body[3 * a + axis] - body[3 * b + axis])
                    / reference.distances()[axis];
        }
        return scale;
    }
}
