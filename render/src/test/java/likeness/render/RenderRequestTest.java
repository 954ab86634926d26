package likeness.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import likeness.scene.Rgba;
import org.junit.jupiter.api.Test;

class RenderRequestTest {

    @Test
    void sizesOutsideTheLimitsAreNamed() {
        assertThatThrownBy(() -> RenderRequest.of("portrait", 15))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("width")
                .hasMessageContaining("16…2048");
        assertThatThrownBy(() -> new RenderRequest("portrait", 64, 2049, Background.FROM_STYLE, "natural"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("height");
    }

    @Test
    void unknownNamesAreAnsweredWithTheKnownOnes() {
        Renderer renderer = new Renderer(1);
        RenderRequest request = RenderRequest.of("close-up", 64);
        assertThatThrownBy(() -> renderer.render(Bust.of(Rgba.WHITE), request))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("close-up")
                .hasMessageContaining("portrait, half-body, full-body");
        assertThatThrownBy(() -> renderer.render(
                        Bust.of(Rgba.WHITE), RenderRequest.of("portrait", 64).withStyle("oil")))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("natural, clay, toon");
    }

    @Test
    void backgroundsAreReadFromText() {
        assertThat(Background.parse("transparent")).isEqualTo(Background.TRANSPARENT);
        assertThat(Background.parse("style")).isEqualTo(Background.FROM_STYLE);
        assertThat(Background.parse("#FF8000")).isEqualTo(new Background.Plain(0xFF8000));
        assertThat(Background.parse("ff8000-#102030")).isEqualTo(new Background.Gradient(0xFF8000, 0x102030));
        assertThatThrownBy(() -> Background.parse("blue"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("blue")
                .hasMessageContaining("#rrggbb");
    }

    @Test
    void stylesTellTheirProportions() {
        assertThat(Style.named("natural").proportions().head()).isEqualTo(1);
        assertThat(Style.named("clay").proportions().head()).isEqualTo(1.22f);
        assertThat(Style.named("clay").proportions().eyes()).isGreaterThan(1);
    }
}
