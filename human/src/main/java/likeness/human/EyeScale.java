package likeness.human;

import java.util.Map;

/** Larger or smaller eyes, as styles of drawing want them: by the sliders of eye size, beyond their usual range if need be. */
final class EyeScale {

    /** What a slider at 1 adds to the width of an eye, measured on the base mesh. */
    private static final double GROWTH = 0.155;

    private static final double WIDEST = 2;

    private EyeScale() {}

    static Map<String, Double> details(double scale) {
        double amount = Math.min(Math.max((scale - 1) / GROWTH, -WIDEST), WIDEST);
        return amount == 0
                ? Map.of()
                : Map.of("eyes/l-eye-size-small|big", amount, "eyes/r-eye-size-small|big", amount);
    }
}
