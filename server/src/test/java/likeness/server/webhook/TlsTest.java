package likeness.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS to an address that was looked up beforehand: the certificate must still be the name's. */
class TlsTest {

    private static final Resolver HERE = host -> List.of(InetAddress.getLoopbackAddress());
    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(WORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hooks", keys.getCertificate("hooks"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    }

    private static Receiver receiver() throws IOException {
        return Receiver.over(
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    private static HttpReply post(String host, Receiver receiver, SSLSocketFactory tls) throws IOException {
        try (HttpConnections connections =
                new HttpConnections(new AddressGuard(true), HERE, tls, Duration.ofSeconds(10))) {
            URI url = URI.create("https://" + host + ":" + receiver.port() + "/hook");
            return connections.post(new HttpPost(url, Map.of(), "{}"));
        }
    }

    @Test
    void theCertificateOfTheNameIsTaken() throws IOException {
        try (Receiver receiver = receiver()) {
            assertThat(post("hooks.example", receiver, context.getSocketFactory())
                            .status())
                    .isEqualTo(200);
            assertThat(receiver.received().getFirst().header("host")).isEqualTo("hooks.example:" + receiver.port());
        }
    }

    @Test
    void theCertificateOfAnotherNameIsNot() throws IOException {
        try (Receiver receiver = receiver()) {
            for (String host : List.of("other.example", "127.0.0.1")) {
                assertThatThrownBy(() -> post(host, receiver, context.getSocketFactory()))
                        .isInstanceOf(SSLHandshakeException.class);
            }
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTaken() throws IOException {
        try (Receiver receiver = receiver()) {
            assertThatThrownBy(() -> post("hooks.example", receiver, (SSLSocketFactory) SSLSocketFactory.getDefault()))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(receiver.received()).isEmpty();
        }
    }
}
