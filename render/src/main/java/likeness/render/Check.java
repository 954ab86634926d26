package likeness.render;

/** Checks of values that come from data files. */
final class Check {

    private Check() {}

    static void range(String field, float value, float min, float max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(field + ": " + value + " is outside " + min + "…" + max);
        }
    }

    static void color(String field, float[] rgb) {
        if (rgb.length != 3) {
            throw new IllegalArgumentException(field + ": a colour has 3 numbers, not " + rgb.length);
        }
        for (float channel : rgb) {
            range(field, channel, 0, 20);
        }
    }
}
