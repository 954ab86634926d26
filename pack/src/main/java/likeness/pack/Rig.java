package likeness.pack;

import java.util.List;

/**
 * The full source skeleton.
 *
 * @param bones a parent always before its children
 */
public record Rig(List<Bone> bones) {
    public Rig {
        bones = List.copyOf(bones);
    }

    /**
     * A bone whose ends follow the body: each is the mean of some geometry vertices of the morphed body.
     *
     * @param name unique
     * @param parent index, -1 for the root
     * @param head vertices whose mean is the joint itself
     * @param tail vertices whose mean is the far end
     */
    public record Bone(String name, int parent, int[] head, int[] tail) {}

    /** @throws IllegalArgumentException when there is no such bone */
    public int indexOf(String name) {
        for (int i = 0; i < bones.size(); i++) {
            if (bones.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no bone " + name);
    }
}
