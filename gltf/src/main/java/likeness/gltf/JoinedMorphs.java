package likeness.gltf;

import java.util.List;
import likeness.scene.MorphTarget;

/**
 * Morph targets one after the other.
 *
 * @param vertices numbers of the vertices that move
 * @param offsets 3 per number
 */
record JoinedMorphs(int[] vertices, float[] offsets) {

    static JoinedMorphs of(List<MorphTarget> morphs) {
        int count = morphs.stream().mapToInt(morph -> morph.vertices().length).sum();
        JoinedMorphs joined = new JoinedMorphs(new int[count], new float[3 * count]);
        int at = 0;
        for (MorphTarget morph : morphs) {
            int moved = morph.vertices().length;
            System.arraycopy(morph.vertices(), 0, joined.vertices, at, moved);
            System.arraycopy(morph.offsets(), 0, joined.offsets, 3 * at, 3 * moved);
            at += moved;
        }
        return joined;
    }

    int count() {
        return vertices.length;
    }
}
