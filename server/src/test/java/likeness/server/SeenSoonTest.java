package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What one node changes: seen by itself at once, and within a second by another that had read it just before. */
class SeenSoonTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static String withArms(Client client, String address, int arms) {
        return client.get(address).text().replaceFirst("\"arms\":[-0-9.]+", "\"arms\":" + arms + ".0");
    }

    @Test
    void aNodeReadsWhatItHasWritten() {
        Client client = Backend.SQLITE.server().client();
        String user = client.newUser();
        String avatar = "/api/v1/avatars/" + client.newAvatar(user, 1);
        String look = avatar + "/customization";
        for (int arms = 1; arms <= 30; arms++) {
            assertThat(client.put(look, withArms(client, look, arms)).status()).isEqualTo(202);
            assertThat(client.get(look).text()).contains("\"arms\":" + arms + ".0");
        }
        assertThat(client.put(avatar + "/visibility", "{\"visibility\": \"public\"}")
                        .status())
                .isEqualTo(202);
        assertThat(client.get(avatar).text()).contains("\"public\"");
        assertThat(client.delete("/api/v1/users/" + user).status()).isEqualTo(200);
        assertThat(client.get(look).status()).isEqualTo(404);
        assertThat(client.get(avatar + ".png?size=64").status()).isEqualTo(404);
    }

    @Test
    void anotherNodeSeesAnEditAnOpeningAndAnErasureWithinASecond() {
        Client one = Backend.POSTGRES.server().client();
        try (RunningServer twin = Backend.POSTGRES.twin()) {
            Client other = twin.client();
            String user = one.newUser();
            String id = one.newAvatar(user, 1);
            String avatar = "/api/v1/avatars/" + id;
            String look = avatar + "/customization";
            String stranger = avatar + ".png?size=64";
            assertThat(other.get(look).status()).isEqualTo(200);
            one.put(look, withArms(one, look, 33));
            soon(() -> other.get(look).text().contains("\"arms\":33.0"));
            assertThat(other.get(stranger).status()).isEqualTo(200);
            Client nobody = twin.client(null);
            assertThat(nobody.get(stranger).status()).isEqualTo(404);
            one.put(avatar + "/visibility", "{\"visibility\": \"unlisted\"}");
            soon(() -> nobody.get(stranger).status() == 200);
            one.put(avatar + "/visibility", "{\"visibility\": \"private\"}");
            soon(() -> nobody.get(stranger).status() == 404);
            assertThat(other.get(look).status()).isEqualTo(200);
            one.delete("/api/v1/users/" + user + "/avatars/" + id);
            soon(() -> other.get(look).status() == 404);
        }
    }

    /** Whoever asks a second after the change, or later, is told of it; the asking itself may take its time. */
    private static void soon(BooleanSupplier seen) {
        long changed = System.nanoTime();
        long asked = System.nanoTime();
        while (!seen.getAsBoolean()) {
            assertThat(Duration.ofNanos(asked - changed)).isLessThan(SOON);
            LockSupport.parkNanos(10_000_000);
            asked = System.nanoTime();
        }
    }
}
