package likeness.packbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pack that the build just made. */
class PackSizeTest {

    private static final long PROMISED = 16_000_000;

    @Test
    void thePackKeepsItsPromisedSize() throws IOException {
        assertThat(Files.size(Path.of("target/human.pack"))).isLessThanOrEqualTo(PROMISED);
    }
}
