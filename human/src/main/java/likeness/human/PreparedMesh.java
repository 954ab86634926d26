package likeness.human;

import java.util.ArrayList;
import java.util.List;
import likeness.human.GameRig.JointWeights;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.pack.PolyMesh;
import likeness.pack.SkinWeights;

/**
 * What of a mesh does not depend on the person, computed once per asset.
 *
 * @param weights of the geometry vertices, on the source skeleton
 * @param joints of the geometry vertices, on the game rig
 * @param quads all faces, 4 geometry vertices each, for normals
 * @param parts what is drawn
 */
record PreparedMesh(SkinWeights weights, JointWeights joints, int[] quads, List<PreparedPart> parts) {

    /**
     * @param name of the part, which the catalogue gives a material
     * @param mesh faces
     * @param quads the same faces in geometry vertices
     * @param tiled second UV set, empty when there is none
     * @param whole the part with every face drawn
     */
    record PreparedPart(String name, PolyMesh mesh, int[] quads, float[] tiled, DrawnPart whole) {

        static PreparedPart of(String name, PolyMesh mesh, float[] tiled, JointWeights joints) {
            return new PreparedPart(
                    name, mesh, SkinSurface.welded(mesh), tiled, DrawnPart.of(mesh, tiled, joints, f -> true));
        }

        /** The faces of which not all vertices are hidden. */
        DrawnPart drawn(boolean[] hidden, JointWeights joints) {
            int visible = 0;
            for (int f = 0; f < mesh.faceCount(); f++) {
                visible += isHidden(f, hidden) ? 0 : 1;
            }
            return visible == mesh.faceCount() ? whole : DrawnPart.of(mesh, tiled, joints, f -> !isHidden(f, hidden));
        }

        private boolean isHidden(int face, boolean[] hidden) {
            return hidden[quads[4 * face]]
                    && hidden[quads[4 * face + 1]]
                    && hidden[quads[4 * face + 2]]
                    && hidden[quads[4 * face + 3]];
        }
    }

    private static final float[] NONE = {};

    static PreparedMesh of(FittedMesh mesh, GameRig rig) {
        JointWeights joints = rig.take(mesh.weights());
        List<PreparedPart> parts = new ArrayList<>();
        for (FittedMesh.Part part : mesh.parts()) {
            parts.add(PreparedPart.of(part.name(), part.mesh(), part.tiled(), joints));
        }
        return new PreparedMesh(mesh.weights(), joints, joined(parts), List.copyOf(parts));
    }

    /** The skin: the parts are head and body. */
    static PreparedMesh ofSkin(BodyModel model, GameRig rig) {
        JointWeights joints = rig.take(model.weights());
        List<PreparedPart> parts = List.of(
                PreparedPart.of("head", model.head(), NONE, joints),
                PreparedPart.of("body", model.body(), NONE, joints));
        return new PreparedMesh(model.weights(), joints, joined(parts), parts);
    }

    /** All faces of a fitted mesh in terms of its own vertices. */
    static int[] quads(FittedMesh mesh) {
        return mesh.parts().stream()
                .flatMapToInt(part -> java.util.Arrays.stream(SkinSurface.welded(part.mesh())))
                .toArray();
    }

    private static int[] joined(List<PreparedPart> parts) {
        return parts.stream()
                .flatMapToInt(part -> java.util.Arrays.stream(part.quads()))
                .toArray();
    }
}
