package likeness.render;

import likeness.scene.Surface;

/**
 * How much light is kept off hair, clothes and eyes when a face is exposed brighter than the room: photographers hold a flag
 * before the light so that a shirt beside dark skin does not burn out, black hair stays black and eyes do not stare.
 */
final class Flag {

    /** Light that a face in front of the usual lights reflects, per unit of its colour. */
    private static final float ON_FACE = 1.15f;

    private static final double SHARE = 0.88;

    private Flag() {}

    /** Factor of the colour of hair, clothes and eyes, at most 1. */
    static float of(DrawMaterial[] materials, Style.Exposure exposure) {
        for (DrawMaterial material : materials) {
            if (material.surface == Surface.SKIN) {
                double gain = exposure.gain(ON_FACE * material.meanLuminance());
                return (float) Math.min(1, StrictMath.pow(gain, -SHARE));
            }
        }
        return 1;
    }
}
