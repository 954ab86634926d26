package likeness.picture.design;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Chance that a text fixes: SHA-256 of it starts a stream of numbers (SplitMix64). Not for several threads.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final double hue;
    private long state;

    private Dice(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        this.state = bytes.getLong();
        this.hue = (bytes.getLong() >>> 11) * 0x1p-53 * 360;
    }

    /** The same for a text in capitals and in small letters, since hex digits come in both. */
    public static Dice of(String text) {
        try {
            byte[] bytes = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return new Dice(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** 0 … 360: the colour of whom the text stands for, the same in each design. */
    public double hue() {
        return hue;
    }

    /** 0 … count − 1. */
    public int below(int count) {
        return (int) Math.unsignedMultiplyHigh(next(), count);
    }

    public double between(double low, double high) {
        return low + (high - low) * ((next() >>> 11) * 0x1p-53);
    }

    public boolean chance(double probability) {
        return between(0, 1) < probability;
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    private long next() {
        state += GOLDEN;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
