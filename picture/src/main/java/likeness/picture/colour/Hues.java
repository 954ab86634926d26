package likeness.picture.colour;

/**
 * How light and how strong a colour of each hue looks best: yellow has to be light or it is mud, blue deep or it is pale.
 */
public final class Hues {

    /** Rows of hue, lightness, chroma; between them is mixed, and the last leads back to the first. */
    private static final double[][] VIVID = {
        {10, 0.68, 0.165},
        {28, 0.69, 0.165},
        {50, 0.75, 0.150},
        {72, 0.80, 0.145},
        {92, 0.85, 0.140},
        {118, 0.80, 0.145},
        {148, 0.73, 0.145},
        {168, 0.72, 0.120},
        {190, 0.71, 0.105},
        {215, 0.71, 0.110},
        {240, 0.69, 0.125},
        {262, 0.64, 0.150},
        {282, 0.61, 0.160},
        {302, 0.63, 0.165},
        {325, 0.66, 0.165},
        {348, 0.68, 0.165},
    };

    private Hues() {}

    /** The colour of a hue at its best. */
    public static Oklch vivid(double hue) {
        double turn = wrapped(hue);
        for (int i = 0; i < VIVID.length; i++) {
            double[] from = VIVID[i];
            double[] to = VIVID[(i + 1) % VIVID.length];
            double span = wrapped(to[0] - from[0]);
            double along = wrapped(turn - from[0]);
            if (along < span) {
                double t = along / span;
                return new Oklch(from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t, turn);
            }
        }
        throw new AssertionError("the rows go all the way round");
    }

    /** Very light, for grounds. */
    public static Oklch tint(double hue) {
        return new Oklch(0.935, 0.042, wrapped(hue));
    }

    /** Dark, for shapes on light grounds. */
    public static Oklch deep(double hue) {
        double turn = darkened(hue, 45, 125);
        return new Oklch(0.44, vivid(turn).chroma() * 0.72, turn);
    }

    /** The hue of a dark ground. */
    public static double dark(double hue) {
        return darkened(hue, 12, 135);
    }

    /** Dark yellow is mud and dark orange is brown; their opposites are not, and look well beside them. */
    private static double darkened(double hue, double from, double to) {
        double turn = wrapped(hue);
        return turn > from && turn < to ? turn + 180 : turn;
    }

    /** Nearly black, for eyes and mouths. */
    public static Oklch ink(double hue) {
        return new Oklch(0.27, 0.045, wrapped(hue));
    }

    private static double wrapped(double hue) {
        double rest = hue % 360;
        return rest < 0 ? rest + 360 : rest;
    }
}
