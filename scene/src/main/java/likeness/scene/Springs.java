package likeness.scene;

import java.util.List;

/**
 * What swings of itself when the rest moves, as programs that know springs may show it.
 *
 * @param chains of nodes that swing
 * @param colliders what they must not enter
 */
public record Springs(List<Chain> chains, List<Collider> colliders) {

    public static final Springs NONE = new Springs(List.of(), List.of());

    public Springs {
        chains = List.copyOf(chains);
        colliders = List.copyOf(colliders);
    }

    /**
     * Nodes of which each hangs on the one before.
     *
     * @param name of the chain
     * @param nodes indices in {@link Scene#nodes()}, from the root on; the last is only where the chain ends
     * @param feel how it swings
     */
    public record Chain(String name, int[] nodes, Feel feel) {}

    /**
     * How a chain swings, in VRM's measures.
     *
     * @param stiffness how strongly it goes back to where it was
     * @param drag how soon it comes to rest, 0 to 1
     * @param gravity how strongly it is drawn down
     * @param radius how far its nodes stay from colliders, metres
     */
    public record Feel(float stiffness, float drag, float gravity, float radius) {}

    /**
     * A ball.
     *
     * @param node that it moves with
     * @param x of its middle, in the node's frame, metres
     * @param y the same
     * @param z the same
     * @param radius metres
     */
    public record Collider(int node, float x, float y, float z, float radius) {}
}
