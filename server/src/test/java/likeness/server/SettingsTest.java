package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operator may say, and how it is refused. */
class SettingsTest {

    @Test
    void whatIsNotSaidHasItsDefault() {
        Settings settings = Settings.of(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEmpty();
    }

    @Test
    void aVariableThatIsNoSettingStopsTheStart() {
        assertThatThrownBy(() -> Settings.of(Map.of("LIKENESS_PROT", "1")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("LIKENESS_PROT")
                .hasMessageContaining("LIKENESS_PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 70000",
        "PORT, eighty",
        "PORT, -1",
        "WEBHOOK_ALLOW_PRIVATE, yes",
        "PUBLIC_URL, example.org",
        "PUBLIC_URL, ftp://example.org",
        "HOSTS, avatars.example.org",
        "MAX_BODY, 10"
    })
    void aValueThatCannotBeIsNamed(String name, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of("LIKENESS_" + name, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("LIKENESS_" + name)
                .hasMessageContaining("allowed");
    }

    @Test
    void variablesOfOthersAreLeftAlone() {
        assertThat(Settings.of(Map.of("PATH", "/bin", "LIKE", "x")).port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsDocumented(Settings.Name name) throws IOException {
        Path page = Path.of(System.getProperty("likeness.root"), "docs", "serving.md");
        String row = Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("| `" + name.variable() + "` |"))
                .findFirst()
                .orElse("");
        assertThat(row).contains(name.meaning()).contains(name.fallback());
    }
}
