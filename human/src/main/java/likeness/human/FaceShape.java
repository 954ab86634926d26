package likeness.human;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a shape of the face comes about: sums of what the data has, of turned bones, and of other shapes. A recipe for a
 * pair describes both sides at once; {@link FaceMask} parts them.
 *
 * @param units amount of each expression unit of the data
 * @param details amount of each detail slider
 * @param bones what each bone of the source skeleton does; {@code .L} stands for both sides, mirrored
 * @param shapes amount of other recipes
 * @param mirror recipe whose mirror image this one is; the rest is empty then
 * @param mask where the shape acts; everywhere when null
 */
record FaceShape(
        Map<String, Double> units,
        Map<String, Double> details,
        Map<String, BoneMotion> bones,
        Map<String, Double> shapes,
        @Nullable String mirror,
        @Nullable FaceMask mask) {

    FaceShape {
        units = orNone(units);
        details = orNone(details);
        bones = orNone(bones);
        shapes = orNone(shapes);
    }

    private static <T> Map<String, T> orNone(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    /**
     * What a bone does in a shape, about its own head, with axes of the world.
     *
     * @param turn degrees about x (chin down), y (to the person's left) and z, in this order
     * @param move decimetres
     */
    record BoneMotion(double[] turn, double[] move) {

        private static final double[] NONE = {0, 0, 0};

        BoneMotion {
            turn = turn == null ? NONE : turn;
            move = move == null ? NONE : move;
        }

        /** The same on the other side of the body. */
        BoneMotion mirrored() {
            return new BoneMotion(
                    new double[] {turn[0], -turn[1], -turn[2]}, new double[] {-move[0], move[1], move[2]});
        }
    }
}
