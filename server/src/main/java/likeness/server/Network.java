package likeness.server;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * The addresses that share their first bits; written {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param first its lowest address: 4 or 16 bytes
 * @param bits how many are shared
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Network(byte[] first, int bits) {

    /** @throws IllegalArgumentException when it is none; without a slash it is a single address */
    @JsonCreator
    public static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] literal = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                .getAddress();
        boolean mapped = literal.length == 4 && text.indexOf(':') >= 0; // Java writes ::ffff:a.b.c.d as a.b.c.d
        byte[] first = mapped ? mapped(literal) : literal;
        int bits = slash < 0 ? first.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > first.length * 8) {
            throw new IllegalArgumentException(text);
        }
        return new Network(first, bits);
    }

    private static byte[] mapped(byte[] address) {
        return ByteBuffer.allocate(16)
                .putShort(10, (short) 0xffff)
                .put(12, address)
                .array();
    }

    public boolean holds(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
