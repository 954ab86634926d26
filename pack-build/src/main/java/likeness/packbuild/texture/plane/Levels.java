package likeness.packbuild.texture.plane;

/**
 * Levels a grey picture: light and dark wider than {@code width} fade to the share {@code wide}, the rest spreads by
 * {@code contrast}, and the whole ends at {@code mean}.
 *
 * @param wide share of wide differences that stays, 0…1
 * @param width standard deviation of the blur that tells wide from narrow, texels
 * @param contrast standard deviation of the natural logarithm of the narrow differences; 1 or more keeps it as it is
 * @param mean linear grey of the result
 */
public record Levels(float wide, double width, float contrast, float mean) {

    private static final float DARK = 0.004f;

    /** @param weight which texels count, 0…1; beside them the grey goes on smoothly */
    public Plane apply(Plane grey, Plane weight) {
        float middle = Math.max(DARK, grey.mean(weight));
        Plane low = grey.blurWhere(weight, width, middle);
        Plane narrow = grey.with(i -> (float) StrictMath.log((grey.v()[i] + DARK) / (low.v()[i] + DARK)));
        float spread = spread(narrow, weight);
        float gain = contrast >= 1 || spread < 1e-4f ? 1 : Math.min(2.5f, contrast / spread);
        Plane levelled = grey.with(i -> {
            double log = wide * StrictMath.log((low.v()[i] + DARK) / (middle + DARK)) + bent(gain * narrow.v()[i]);
            return (float) StrictMath.exp(log);
        });
        float now = levelled.mean(weight);
        Plane inside = levelled.with(i -> Math.min(1, levelled.v()[i] * mean / now));
        Plane beside = inside.blurWhere(weight, 3, mean);
        return inside.with(i -> beside.v()[i] + (inside.v()[i] - beside.v()[i]) * Math.min(1, weight.v()[i] * 4));
    }

    /** Softly bounds a logarithm to about −1.2…0.7, so that no strand is black or white. */
    private static double bent(float log) {
        double bound = log < 0 ? 1.2 : 0.7;
        return log / (1 + Math.abs(log) / bound * 0.5);
    }

    private static float spread(Plane log, Plane weight) {
        float mean = log.mean(weight);
        return (float) Math.sqrt(
                log.with(i -> (log.v()[i] - mean) * (log.v()[i] - mean)).mean(weight));
    }
}
