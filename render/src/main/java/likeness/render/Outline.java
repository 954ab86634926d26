package likeness.render;

/** Ink where one shape ends before another: darkens a pixel by how much of its surroundings lies well behind it. */
final class Outline {

    /** Something this much further away, metres, is another shape. */
    private static final float STEP = 0.02f;

    private static final int DIRECTIONS = 12;

    private final float strength;
    private final int[] offsetX = new int[2 * DIRECTIONS];
    private final int[] offsetY = new int[2 * DIRECTIONS];

    /** @param width in pixels of the frame; 0 draws nothing */
    Outline(float width, float strength) {
        this.strength = width >= 0.5f ? strength : 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * StrictMath.PI * i / DIRECTIONS;
            for (int ring = 0; ring < 2; ring++) {
                double radius = width * (ring == 0 ? 0.55 : 1.1);
                offsetX[2 * i + ring] = (int) StrictMath.round(radius * StrictMath.cos(angle));
                offsetY[2 * i + ring] = (int) StrictMath.round(radius * StrictMath.sin(angle));
            }
        }
    }

    /** Pixels that it looks at, to each side. */
    static int reach(float width) {
        return (int) StrictMath.ceil(1.1 * width);
    }

    boolean isActive() {
        return strength > 0;
    }

    /** Share of ink at a pixel. */
    float ink(Frame frame, int x, int y) {
        float depth = frame.depth[y * frame.width + x];
        if (depth == 0) {
            return 0;
        }
        int behind = 0;
        for (int i = 0; i < offsetX.length; i++) {
            int sx = x + offsetX[i];
            int sy = y + offsetY[i];
            if (sx >= 0 && sy >= 0 && sx < frame.width && sy < frame.height) {
                float other = frame.depth[sy * frame.width + sx];
                behind += other == 0 || other > depth + STEP ? 1 : 0;
            }
        }
        return strength * Maths.smoothstep(0.12f, 0.4f, behind / (float) offsetX.length);
    }
}
