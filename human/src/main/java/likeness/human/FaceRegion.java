package likeness.human;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import likeness.pack.BodyModel;
import likeness.pack.HumanPack;
import likeness.pack.Rig;
import likeness.pack.Target;

/**
 * The geometry vertices of the base mesh, helpers included, that some shape of the face moves. Does not depend on the
 * person.
 */
final class FaceRegion {

    private final int[] vertices;
    private final int[] places;
    private final int[] mirrors;
    private final short[] bones;
    private final float[] weights;
    private final MouthLining lining;
    private final Map<FaceMask, float[]> masks = new EnumMap<>(FaceMask.class);

    private FaceRegion(BodyModel model, MouthLining lining, int[] vertices) {
        this.lining = lining;
        this.vertices = vertices;
        this.places = new int[model.vertexCount()];
        Arrays.fill(places, -1);
        bones = new short[4 * vertices.length];
        weights = new float[4 * vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            places[vertices[i]] = i;
            System.arraycopy(model.weights().bones(), 4 * vertices[i], bones, 4 * i, 4);
            System.arraycopy(model.weights().weights(), 4 * vertices[i], weights, 4 * i, 4);
        }
        mirrors = Mirrors.of(vertices, model.positions());
        for (FaceMask mask : FaceMask.values()) {
            masks.put(mask, here(mask.amounts(model)));
        }
    }

    private float[] here(float[] everywhere) {
        float[] here = new float[vertices.length];
        for (int i = 0; i < here.length; i++) {
            here[i] = everywhere[vertices[i]];
        }
        return here;
    }

    static FaceRegion of(HumanPack pack, TargetTable targets, FaceShapes shapes) {
        MouthLining lining = MouthLining.of(pack.body());
        boolean[] moved = new boolean[pack.body().vertexCount()];
        for (int v : lining.vertices()) {
            moved[v] = true;
        }
        for (FaceShape recipe : shapes.recipes().values()) {
            for (Target target : targets.named(recipe.units().keySet(), recipe.details())) {
                for (int v : pack.shape(target).vertices()) {
                    moved[v] = true;
                }
            }
            markBones(pack.body(), recipe.bones().keySet(), moved);
        }
        return new FaceRegion(
                pack.body(),
                lining,
                IntStream.range(0, moved.length).filter(v -> moved[v]).toArray());
    }

    /** What hangs on these bones or their children, on either side. */
    private static void markBones(BodyModel model, Set<String> names, boolean[] moved) {
        if (names.isEmpty()) {
            return;
        }
        boolean[] follows = following(model.rig(), names);
        for (int k = 0; k < 4 * moved.length; k++) {
            moved[k / 4] |=
                    model.weights().weights()[k] > 0 && follows[model.weights().bones()[k]];
        }
    }

    private static boolean[] following(Rig rig, Set<String> names) {
        boolean[] follows = new boolean[rig.bones().size()];
        for (int b = 0; b < follows.length; b++) {
            Rig.Bone bone = rig.bones().get(b);
            follows[b] = names.contains(bone.name())
                    || names.contains(bone.name().replaceFirst("\\.R$", ".L"))
                    || bone.parent() >= 0 && follows[bone.parent()];
        }
        return follows;
    }

    /** Geometry vertices, ascending. */
    int[] vertices() {
        return vertices;
    }

    /** Where a geometry vertex stands among {@link #vertices()}; -1 when no shape moves it. */
    int place(int vertex) {
        return places[vertex];
    }

    /** Index among {@link #vertices()} of the vertex on the other side of the face; of itself in the middle. */
    int mirror(int index) {
        return mirrors[index];
    }

    /** Its vertices are all among {@link #vertices()}. */
    MouthLining lining() {
        return lining;
    }

    /** 4 per vertex, of the source skeleton. */
    short[] bones() {
        return bones;
    }

    /** 4 per vertex. */
    float[] weights() {
        return weights;
    }

    /** 1 per vertex. */
    float[] amounts(FaceMask mask) {
        return java.util.Objects.requireNonNull(masks.get(mask));
    }
}
