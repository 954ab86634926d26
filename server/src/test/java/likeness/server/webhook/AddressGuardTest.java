package likeness.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import likeness.server.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reaches by a webhook what is not public: by address, by spelling, by name, by a name that changes. */
class AddressGuardTest {

    private static final AddressGuard GUARD = new AddressGuard(false);

    @ParameterizedTest
    @CsvFileSource(resources = "addresses.csv", numLinesToSkip = 1)
    void anAddressIsPublicOrNot(String address, boolean isPublic, String why) throws UnknownHostException {
        assertThat(GUARD.objection(InetAddress.ofLiteral(address)).isEmpty())
                .as("%s: %s", address, why)
                .isEqualTo(isPublic);
        assertThat(new AddressGuard(true).objection(InetAddress.ofLiteral(address)))
                .isEmpty();
    }

    @Test
    void anAddressInAnIpv6AddressThatJavaKeptIsSeenToo() throws UnknownHostException {
        byte[] loopback = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1};
        byte[] common = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 8, 8, 8, 8};
        assertThat(GUARD.objection(Inet6Address.getByAddress(null, loopback, 0)))
                .isPresent();
        assertThat(GUARD.objection(Inet6Address.getByAddress(null, common, 0))).isEmpty();
    }

    /** Whatever a spelling means to Java, nothing is sent to this machine: it is no address, unknown, or refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://127.0.0.1.:%d/",
                "http://127.1:%d/",
                "http://127.0.1:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://0x7f.0x0.0x0.0x1:%d/",
                "http://0177.0.0.1:%d/",
                "http://0177.0.0.01:%d/",
                "http://017700000001:%d/",
                "http://00000127.0.0.1:%d/",
                "http://0:%d/",
                "http://0.0.0.0:%d/",
                "http://localhost:%d/",
                "http://LOCALHOST:%d/",
                "http://localhost.:%d/",
                "http://localhost.localdomain:%d/",
                "http://[::1]:%d/",
                "http://[0:0:0:0:0:0:0:1]:%d/",
                "http://[0000::0001]:%d/",
                "http://[::]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://[::1%%25lo]:%d/",
                "http://[64:ff9b::127.0.0.1]:%d/",
                "http://[2002:7f00:1::]:%d/",
                "http://user@127.0.0.1:%d/",
                "http://example.com@127.0.0.1:%d/",
                "http://example.com:80@127.0.0.1:%d/",
                "http://127.0.0.1\\@example.com:%d/",
                "http://127.0.0.1%%2f@example.com:%d/",
                "http://127.0.0.1%%00.example.com:%d/",
                "http://127。0。0。1:%d/",
                "http://①②⑦.⓪.⓪.①:%d/",
                "http://loc%%61lhost:%d/",
                "http:127.0.0.1:%d/",
                "http:///127.0.0.1:%d/",
                "//127.0.0.1:%d/",
                "ftp://127.0.0.1:%d/",
                "file:///etc/passwd?%d",
                "gopher://127.0.0.1:%d/_",
                "HTTP://127.0.0.1:%d/",
                "http://127.0.0.1:%d/#fragment",
                "http://127.0.0.1:%d /",
                "http://127.0.0.1:%d/\r\nHost: example.com"
            })
    void noSpellingOfThisMachineIsReached(String spelling) {
        try (Receiver receiver = Receiver.that(Receiver.Behaviour.OK);
                HttpConnections connections = connections(Resolver.SYSTEM)) {
            String url = spelling.formatted(receiver.port());
            assertThatThrownBy(() -> connections.post(new HttpPost(EndpointUrl.read(url), Map.of(), "{}")))
                    .isInstanceOfAny(Failure.Invalid.class, IOException.class)
                    .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("HTTP/1.1"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() {
        try (Receiver receiver = Receiver.that(Receiver.Behaviour.OK);
                HttpConnections connections = connections(
                        host -> List.of(InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("127.0.0.1")))) {
            assertThatThrownBy(() -> connections.post(post("http://hooks.example:" + receiver.port() + "/")))
                    .hasMessageContaining("refused: hooks.example is 127.0.0.1, loopback");
            assertThat(receiver.received()).isEmpty();
        }
    }

    /** The name is asked once: an answer that would be another the second time is never heard. */
    @Test
    void aNameThatChangesAfterTheCheckIsNotFollowed() {
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding =
                host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "192.0.0.8" : "127.0.0.1"));
        try (Receiver receiver = Receiver.that(Receiver.Behaviour.OK);
                HttpConnections connections =
                        new HttpConnections(new AddressGuard(true), rebinding, tls(), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> connections.post(post("http://hooks.example:" + receiver.port() + "/")))
                    .isInstanceOf(IOException.class);
            assertThat(asked).hasValue(1);
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void aLookUpThatHangsEndsInTime() {
        Resolver hanging = host -> {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofSeconds(20).toNanos());
            throw new UnknownHostException(host);
        };
        try (HttpConnections connections = new HttpConnections(GUARD, hanging, tls(), Duration.ofMillis(200))) {
            assertThatThrownBy(() -> connections.post(post("http://hooks.example/")))
                    .hasMessageContaining("no answer within 0.2 s");
        }
    }

    private static HttpPost post(String url) {
        return new HttpPost(URI.create(url), Map.of(), "{}");
    }

    private static HttpConnections connections(Resolver resolver) {
        return new HttpConnections(GUARD, resolver, tls(), Duration.ofSeconds(2));
    }

    private static SSLSocketFactory tls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
}
