package likeness.server.webhook;

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
record Network(byte[] first, int bits) {

    @JsonCreator
    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] first = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
        boolean mapped = first.length == 4 && text.indexOf(':') >= 0; // Java writes ::ffff:a.b.c.d as a.b.c.d
        return new Network(mapped ? mapped(first) : first, Integer.parseInt(text.substring(slash + 1)));
    }

    private static byte[] mapped(byte[] address) {
        return ByteBuffer.allocate(16)
                .putShort(10, (short) 0xffff)
                .put(12, address)
                .array();
    }

    boolean holds(byte[] address) {
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
