package likeness.render;

/**
 * Reads key light and openness around a pixel without their noise: the mean of 4×4 pixels that lie at the same depth.
 */
final class NearbyLight {

    private static final int BEFORE = 2;

    float keyLight;
    float openness;

    private final Frame frame;
    private final float tolerance;

    /** @param pixelsPerMetre at the subject */
    NearbyLight(Frame frame, float pixelsPerMetre) {
        this.frame = frame;
        tolerance = 0.004f + 3 / pixelsPerMetre;
    }

    /** Gathers for a surface at a depth; false when nothing around lies there. */
    boolean gather(int x, int y, float depth, float reach) {
        float key = 0;
        float open = 0;
        float weights = 0;
        float near = 1 / (tolerance * reach);
        int endX = Math.min(frame.width, x - BEFORE + 4);
        int endY = Math.min(frame.height, y - BEFORE + 4);
        for (int row = Math.max(0, y - BEFORE); row < endY; row++) {
            int startX = Math.max(0, x - BEFORE);
            startX += startX + row & 1;
            for (int pixel = row * frame.width + startX; pixel < row * frame.width + endX; pixel += 2) {
                float weight = 1 - Math.abs(frame.depth[pixel] - depth) * near;
                if (weight > 0) {
                    weight = Math.min(weight, 0.5f);
                    key += weight * frame.keyLight[pixel];
                    open += weight * frame.openness[pixel];
                    weights += weight;
                }
            }
        }
        if (weights < 1e-3f) {
            return false;
        }
        keyLight = key / weights;
        openness = open / weights;
        return true;
    }
}
