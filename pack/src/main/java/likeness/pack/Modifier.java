package likeness.pack;

import org.jspecify.annotations.Nullable;

/**
 * One detail slider. Negative values drive {@code negativeKey}, positive ones {@code positiveKey}.
 *
 * @param name full name, {@code group/target-min|max}, as users write it
 * @param group such as {@code nose}
 * @param label for people
 * @param negativeKey target key for values below 0; null for a one-sided slider, whose range is 0…1
 * @param positiveKey target key for values above 0
 * @param mirror name of the same slider of the other side of the body, if it has one
 */
public record Modifier(
        String name,
        String group,
        String label,
        @Nullable String negativeKey,
        String positiveKey,
        @Nullable String mirror) {

    public double minimum() {
        return negativeKey == null ? 0 : -1;
    }

    public double maximum() {
        return 1;
    }
}
