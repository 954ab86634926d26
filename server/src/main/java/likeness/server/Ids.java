package likeness.server;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes identifiers that nobody can guess.
 *
 * @param clock for ids that sort by time
 * @param random must be cryptographically strong
 */
public record Ids(Clock clock, RandomGenerator random) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int USER_ID_LENGTH = 32;

    /** UUID of version 7 (RFC 9562): milliseconds first, the rest random. */
    public UUID uuid() {
        long high = clock.millis() << 16 | 0x7000L | random.nextLong() & 0xfffL;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** 32 characters of base 32, 160 random bits: the form of Avaturn's user ids (contract section 1). */
    public String userId() {
        return text(BASE32, USER_ID_LENGTH);
    }

    /** Letters and digits; six bits each, nearly. */
    public String secret(int length) {
        return text(BASE62, length);
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** From random bytes, drawn together: a strong source takes its time for each call. Every letter is as likely. */
    private String text(String alphabet, int length) {
        int fair = 256 - 256 % alphabet.length();
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            for (byte drawn : bytes(length)) {
                int value = drawn & 0xff;
                if (value < fair && text.length() < length) {
                    text.append(alphabet.charAt(value % alphabet.length()));
                }
            }
        }
        return text.toString();
    }
}
