package likeness.server.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import likeness.server.Network;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells addresses of the public internet from all others, so that nobody reaches by this server what only this server can
 * reach. An IPv6 address is public when it is global unicast and no special network holds it; where it carries an IPv4
 * address, that must be public too.
 */
final class AddressGuard {

    /** What the JSON file beside this class holds; its networks come from IANA's special-purpose registries. */
    private record Table(List<Special> special, List<Network> globalUnicast, List<Carrier> carriers) {}

    private record Special(Network network, String name) {}

    /** Addresses that hold an IPv4 address. @param at index of its first byte */
    private record Carrier(Network network, String name, int at) {}

    private static final Table TABLE = load();
    private static final int IPV4_LENGTH = 4;
    private static final byte[] ISATAP = {0, 0, 0x5e, (byte) 0xfe};
    private static final int ISATAP_AT = 8;
    private static final int GLOBAL_BIT = 0x02;

    private final boolean allowPrivate;

    /** @param allowPrivate whether every address will do */
    AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    private static Table load() {
        try (InputStream in = AddressGuard.class.getResourceAsStream("networks.json")) {
            return new JsonMapper().readValue(in, Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What speaks against connecting to an address; nothing when it is public. */
    Optional<String> objection(InetAddress address) {
        return allowPrivate ? Optional.empty() : objection(address.getAddress());
    }

    private static Optional<String> objection(byte[] address) {
        Optional<String> special = TABLE.special().stream()
                .filter(each -> each.network().holds(address))
                .map(Special::name)
                .findFirst();
        if (special.isPresent() || address.length == IPV4_LENGTH) {
            return special;
        }
        return carried(address).or(() -> unlessGlobal(address));
    }

    private static Optional<String> unlessGlobal(byte[] address) {
        boolean global = TABLE.globalUnicast().stream().anyMatch(network -> network.holds(address));
        return global ? Optional.empty() : Optional.of("not global unicast");
    }

    /** What speaks against the IPv4 address within. */
    private static Optional<String> carried(byte[] address) {
        if (isIsatap(address)) {
            return within(address, ISATAP_AT + ISATAP.length, "ISATAP");
        }
        return TABLE.carriers().stream()
                .filter(carrier -> carrier.network().holds(address))
                .flatMap(carrier -> within(address, carrier.at(), carrier.name()).stream())
                .findFirst();
    }

    private static Optional<String> within(byte[] address, int at, String name) {
        return objection(Arrays.copyOfRange(address, at, at + IPV4_LENGTH)).map(problem -> name + " of " + problem);
    }

    /** RFC 5214: whatever the network, an interface id of 0000:5EFE or 0200:5EFE and an IPv4 address. */
    private static boolean isIsatap(byte[] address) {
        byte[] mark = Arrays.copyOfRange(address, ISATAP_AT, ISATAP_AT + ISATAP.length);
        mark[0] &= (byte) ~GLOBAL_BIT;
        return Arrays.equals(mark, ISATAP);
    }
}
