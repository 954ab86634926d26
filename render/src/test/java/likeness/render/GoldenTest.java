package likeness.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import likeness.image.PerceptualDistance;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.scene.Rgba;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of the bust look as they did. What was drawn is left in {@code target/golden}: after a wanted change, look at
 * it and copy it over the resource of the same name.
 */
class GoldenTest {

    @ParameterizedTest
    @CsvSource({"portrait,natural", "portrait,clay", "portrait,toon", "half-body,natural", "full-body,natural"})
    void theBustLooksAsItDid(String setting, String style) throws IOException {
        String name = setting + "-" + style + ".png";
        Rgba skin = new Rgba(0.58f, 0.36f, 0.26f, 1);
        Pixels drawn = new Renderer(2)
                .render(Bust.of(skin), RenderRequest.of(setting, 128).withStyle(style));
        Path left = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        Files.write(left, PngEncoder.encode(drawn));
        try (InputStream in = GoldenTest.class.getResourceAsStream("golden/" + name)) {
            Pixels golden = PictureDecoder.decode(
                    Objects.requireNonNull(in, "no golden " + name).readAllBytes());
            assertThat(PerceptualDistance.between(golden, drawn)).as(name).isLessThan(1);
        }
    }
}
