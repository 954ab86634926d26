package likeness.human;

import java.util.Arrays;

/**
 * Pushes skin that meets a garment's edge inward, so that it stays below the edge when the body moves. Rings are counted in
 * faces from the hidden skin; how far each goes in is measured, not derived: enough for the shipped poses.
 */
final class Inset {

    /** Decimetres, for the hidden vertices that a drawn face still touches and the rings beyond. */
    private static final float[] DEPTH = {0.12f, 0.1f, 0.06f, 0.025f};

    private Inset() {}

    /**
     * @param positions of the body, changed
     * @param normals of the body
     * @param quads of the skin
     * @param hidden by geometry vertex
     */
    static void push(float[] positions, float[] normals, int[] quads, boolean[] hidden) {
        byte[] ring = rings(quads, hidden);
        for (int v = 0; v < ring.length; v++) {
            if (ring[v] < DEPTH.length) {
                for (int i = 3 * v; i < 3 * v + 3; i++) {
                    positions[i] -= DEPTH[ring[v]] * normals[i];
                }
            }
        }
    }

    private static byte[] rings(int[] quads, boolean[] hidden) {
        byte[] ring = new byte[hidden.length];
        Arrays.fill(ring, Byte.MAX_VALUE);
        for (int v = 0; v < ring.length; v++) {
            if (hidden[v]) {
                ring[v] = 0;
            }
        }
        for (byte step = 1; step < DEPTH.length; step++) {
            for (int f = 0; f < quads.length; f += 4) {
                spread(quads, f, ring, step);
            }
        }
        return ring;
    }

    private static void spread(int[] quads, int face, byte[] ring, byte step) {
        boolean touches = false;
        for (int k = face; k < face + 4; k++) {
            touches |= ring[quads[k]] < step;
        }
        if (touches) {
            for (int k = face; k < face + 4; k++) {
                ring[quads[k]] = (byte) Math.min(ring[quads[k]], step);
            }
        }
    }
}
