package likeness.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was measured of a promise.
 *
 * @param promise that it belongs to
 * @param median of the samples, in the promise's unit
 * @param least of the samples
 * @param greatest of the samples
 * @param note that stands beside it
 */
record Figure(Promise promise, double median, double least, double greatest, String note) {

    static Figure of(Promise promise, double[] samples, String note) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return new Figure(promise, median(sorted), sorted[0], sorted[sorted.length - 1], note);
    }

    /** The middle one of some samples, in any order. */
    static double median(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-13s %9.2f %9.2f %9.2f   <= %7.2f %-11s %-4s %s%s",
                promise.id,
                median,
                least,
                greatest,
                promise.limit,
                promise.unit,
                median <= promise.limit ? "ok" : "OVER",
                promise.what,
                note.isEmpty() ? "" : " (" + note + ")");
    }

    static String header() {
        return String.format(
                Locale.ROOT, "%-13s %9s %9s %9s   %-22s      %s", "name", "median", "min", "max", "promise", "what");
    }
}
