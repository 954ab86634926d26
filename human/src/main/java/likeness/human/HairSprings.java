package likeness.human;

import java.util.List;
import java.util.Optional;
import likeness.scene.Springs.Feel;

/**
 * Which hair swings and what it must not enter: {@code hair-springs.json}. Heights and offsets are shares of a distance of
 * the same body, so that they hold for every size.
 */
record HairSprings(List<Hair> hairs, List<Ball> colliders) {

    static final HairSprings STANDARD = Resource.json("hair-springs.json", HairSprings.class);

    /**
     * @param asset id of the hair
     * @param hangs what reaches lower below the head's joint than this, in heights of the head, hangs; the rest lies on
     *     the scalp
     * @param top height above the head's joint at which it begins to swing, the same
     * @param strands chains side by side
     * @param segments of each
     * @param stiffness and the following: {@link Feel}
     */
    record Hair(
            String asset,
            double hangs,
            double top,
            int strands,
            int segments,
            double stiffness,
            double drag,
            double gravity,
            double radius) {

        Feel feel() {
            return new Feel((float) stiffness, (float) drag, (float) gravity, (float) radius);
        }
    }

    /**
     * A ball as large as fits into the body.
     *
     * @param joint that it moves with
     * @param from joint
     * @param to joint; its middle lies on the way there
     * @param share of that way
     * @param offset of its middle to the left, upwards and to the front, in lengths of that way
     */
    record Ball(String joint, String from, String to, double share, List<Double> offset) {}

    Optional<Hair> of(String asset) {
        return hairs.stream().filter(hair -> hair.asset().equals(asset)).findFirst();
    }
}
