package likeness.human;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Random numbers from a seed by SplitMix64 (Steele, Lea, Flood 2014), written out so that the same seed means the same
 * person on every Java.
 */
final class Dice {

    private static final double UNIT = 0x1.0p-53;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** Dice of their own for one question: its answer stays when other questions come or go. */
    Dice about(String question) {
        long mixed = state;
        for (int i = 0; i < question.length(); i++) {
            mixed = mix(mixed + question.charAt(i));
        }
        return new Dice(mixed);
    }

    /** 0 up to 1, evenly. */
    double uniform() {
        state += 0x9E3779B97F4A7C15L;
        return (mix(state) >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Bell-shaped with deviation 1, but never beyond 3.5: the sum of four even numbers. */
    double bell() {
        double sum = uniform() + uniform() + uniform() + uniform() - 2;
        return sum * Math.sqrt(3);
    }

    /** @return one of the items; the first when all weights are 0 */
    <T> T pick(List<T> items, ToDoubleFunction<T> weight) {
        double total = 0;
        for (T item : items) {
            total += weight.applyAsDouble(item);
        }
        double left = uniform() * total;
        for (T item : items) {
            left -= weight.applyAsDouble(item);
            if (left < 0) {
                return item;
            }
        }
        return items.getFirst();
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
