package likeness.human;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that values of an {@link Appearance} share. Each names the field it refuses. */
final class Check {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern COLOR_ALPHA = Pattern.compile("#[0-9a-f]{6}([0-9a-f]{2})?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private Check() {}

    static double range(String field, double value, double minimum, double maximum) {
        if (!(value >= minimum && value <= maximum)) { // also refuses NaN
            throw new AppearanceException(
                    field, number(value) + " is out of range", number(minimum) + " to " + number(maximum));
        }
        return value + 0.0; // turns -0 into 0: one value, one spelling
    }

    static String id(String field, String value) {
        if (!ID.matcher(value).matches()) {
            throw new AppearanceException(field, "is not an id", "letters, digits, '_', '.', '-', at most 64");
        }
        return value;
    }

    static @Nullable String color(String field, @Nullable String value, boolean alpha) {
        if (value == null) {
            return null;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!(alpha ? COLOR_ALPHA : COLOR).matcher(lower).matches()) {
            throw new AppearanceException(field, "is not a colour", alpha ? "#rrggbb or #rrggbbaa" : "#rrggbb");
        }
        return lower;
    }

    static String number(double value) {
        return Double.isFinite(value) ? JsonNumber.text(value) : "a number that is not finite";
    }
}
