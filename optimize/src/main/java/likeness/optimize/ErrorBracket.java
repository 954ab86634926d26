package likeness.optimize;

/**
 * Search for the error that leaves a wanted number of indices. The number falls with a power of the error, so that the next try lies
 * on the line between the nearest known points, both in logarithms.
 */
final class ErrorBracket {

    /** Metres, of a skin that is a metre large. */
    static final double LARGEST = 0.1;

    private static final double SMALLEST = 2e-5;
    private static final double FIRST = 2e-3;

    /** Aimed a little below what is wanted, so that it is met from there. */
    private static final double AIM = 0.97;

    /** How the number falls with the error, as long as there is one point only. */
    private static final double POWER = 0.8;

    private final double aim;
    private double low = StrictMath.log(SMALLEST);
    private double high = StrictMath.log(LARGEST);
    /** Logarithms of numbers at both ends, NaN where not known. */
    private double atLow = Double.NaN;

    private double atHigh = Double.NaN;
    private double error = StrictMath.log(FIRST);

    ErrorBracket(int wanted) {
        aim = StrictMath.log(AIM * wanted);
    }

    double next() {
        return StrictMath.exp(error);
    }

    /** What {@link #next} gave. */
    void tried(int count) {
        double log = StrictMath.log(Math.max(1, count));
        if (log > aim) {
            low = error;
            atLow = log;
        } else {
            high = error;
            atHigh = log;
        }
        double guess = Double.isNaN(atLow) || Double.isNaN(atHigh)
                ? error + (log - aim) / POWER
                : low + (high - low) * (atLow - aim) / (atLow - atHigh);
        error = guess > low && guess < high ? guess : (low + high) / 2;
    }
}
