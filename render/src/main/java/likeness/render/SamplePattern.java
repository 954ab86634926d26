package likeness.render;

/**
 * Spiral discs for soft shadow and occlusion, turned differently at each of two by two neighbouring probes, so that averaging
 * any such four removes the pattern.
 */
final class SamplePattern {

    static final int PHASES = 16;

    /** Turns of two by two neighbours among the probes of a {@link Frame}, which every average holds in equal parts. */
    private static final int[] PROBES = {0, 8, 4, 12};
    /** A turn for points that stand alone. */
    static final int ALONE = 0;

    private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));

    final int count;
    /** x and y of each sample in the unit disc, per phase; the radius grows with the index. */
    final float[][] offsets = new float[PHASES][];

    /**
     * @param count of samples
     * @param power how the radius grows: 0.5 fills the disc evenly, more crowds the centre
     */
    SamplePattern(int count, double power) {
        this.count = count;
        for (int phase = 0; phase < PHASES; phase++) {
            offsets[phase] = new float[2 * count];
            for (int i = 0; i < count; i++) {
                double radius = StrictMath.pow((i + (phase + 0.5) / PHASES) / count, power);
                double angle = i * GOLDEN_ANGLE + 2 * StrictMath.PI * phase / PHASES;
                offsets[phase][2 * i] = (float) (radius * StrictMath.cos(angle));
                offsets[phase][2 * i + 1] = (float) (radius * StrictMath.sin(angle));
            }
        }
    }

    static int probePhase(int x, int y) {
        return PROBES[(y >> 1 & 1) * 2 + (x >> 1 & 1)];
    }
}
