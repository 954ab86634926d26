package likeness.packbuild.own;

import org.jspecify.annotations.Nullable;

/**
 * The measures of one piece, in decimetres on the base mesh (navel at about y 2, chest at 4, soles at -8.2).
 *
 * @param from what it is cut from; null is the body stocking
 * @param hood whether a hood lies on its shoulders
 * @param neck opening for the neck; null for none
 * @param sleeve length from the shoulder joint; null when the arm is not cut
 * @param armhole distance of the opening from the middle at shoulder height; null for a piece with sleeves
 * @param top height at which it ends; null for none
 * @param tucked whether the upper end is never seen
 * @param bottom height of the hem; null for none
 * @param leg length from the hip joint; null when legs are not cut
 * @param shoulderRoom distance from the skin at the shoulder
 * @param chestRoom at the chest
 * @param hipRoom at the hip
 * @param sleeveRoom at the elbow
 * @param legRoom at the ankle
 * @param rounds of relaxation; many make it hang straighter
 * @param band width of the ribbing at neck and armholes
 * @param hem width of the hem elsewhere
 * @param thickness of the cloth at the edges
 * @param turnUp depth of the strip inside the edges
 * @param insideNeck how far from close edges skin is still drawn
 * @param insideSleeve the same for sleeves
 * @param insideHem the same for hems
 */
record GarmentCut(
        @Nullable Cloth from,
        boolean hood,
        @Nullable Neckline neck,
        @Nullable Double sleeve,
        @Nullable Double armhole,
        @Nullable Double top,
        boolean tucked,
        @Nullable Double bottom,
        @Nullable Double leg,
        double shoulderRoom,
        double chestRoom,
        double hipRoom,
        double sleeveRoom,
        double legRoom,
        int rounds,
        double band,
        double hem,
        double thickness,
        double turnUp,
        double insideNeck,
        double insideSleeve,
        double insideHem) {

    /** Helper geometry to cut from. */
    enum Cloth {
        STOCKING(BaseMesh.TIGHTS),
        SKIRT(BaseMesh.SKIRT);

        final BaseMesh.Range range;

        Cloth(BaseMesh.Range range) {
            this.range = range;
        }
    }

    BaseMesh.Range cloth() {
        return (from == null ? Cloth.STOCKING : from).range;
    }
}
