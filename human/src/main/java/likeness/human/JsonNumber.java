package likeness.human;

import java.math.BigDecimal;

/** One spelling per number: the shortest plain decimal that reads back as the same double. */
final class JsonNumber {
    private JsonNumber() {}

    static String text(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest.signum() == 0 ? "0" : shortest.toPlainString();
    }
}
