package likeness.render;

import likeness.scene.Surface;

/**
 * How much light is kept off clothes and eyes when a face is exposed brighter than the room: photographers hold a flag
 * before the light so that a shirt beside dark skin does not burn out and eyes do not stare.
 */
final class Flag {

    /** Light that a face in front of the usual lights reflects, per unit of its colour. */
    private static final float ON_FACE = 1.15f;

    private static final double SHARE = 0.75;

    private Flag() {}

    /** Factor of the colour of clothes and eyes, at most 1. */
    static float of(DrawMaterial[] materials, Style.Exposure exposure) {
        for (DrawMaterial material : materials) {
            if (material.surface == Surface.SKIN) {
                double face = Math.max(0.01, ON_FACE * material.meanLuminance());
                double gain = StrictMath.pow(exposure.target() / face, exposure.adaptation());
                return (float) Math.min(1, StrictMath.pow(gain, -SHARE));
            }
        }
        return 1;
    }
}
