package likeness.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import likeness.image.PerceptualDistance;
import likeness.image.Pixels;
import likeness.image.Resampler;
import likeness.image.Srgb;
import likeness.scene.Credit;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Rgba;
import likeness.scene.Scene;
import likeness.scene.Surface;
import likeness.scene.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RendererTest {

    private static final Rgba LIGHT = new Rgba(0.58f, 0.36f, 0.26f, 1);
    private static final Rgba DARK = new Rgba(0.085f, 0.045f, 0.03f, 1);

    private final Renderer renderer = new Renderer(2);

    private static Stream<Arguments> everySceneInEveryStyle() {
        return Setting.names().stream()
                .flatMap(setting -> Style.names().stream().map(style -> Arguments.of(setting, style)));
    }

    @ParameterizedTest
    @MethodSource("everySceneInEveryStyle")
    void theNumberOfThreadsChangesNoBit(String setting, String style) {
        RenderRequest request = RenderRequest.of(setting, 128).withStyle(style);
        Pixels one = new Renderer(1).render(Bust.of(LIGHT), request);
        Pixels eight = new Renderer(8).render(Bust.of(LIGHT), request);
        assertThat(eight.argb()).isEqualTo(one.argb());
    }

    /** Neither people, nor other shapes, sizes and pictures in strips leave anything behind in what is used again. */
    @Test
    void whatWasDrawnBeforeChangesNoBit() {
        RenderRequest request = RenderRequest.of("portrait", 96);
        int[] first = new Renderer(2).render(Bust.of(LIGHT), request).argb();
        Scene ball = alone(
                Bust.ellipsoid(3, 5, -2, 0.4f, 0.4f, 0.4f, Material.named("red").build()));
        renderer.render(Bust.of(DARK), RenderRequest.of("full-body", 300));
        assertThat(renderer.render(Bust.of(LIGHT), request).argb()).isEqualTo(first);
        renderer.render(ball, RenderRequest.of("portrait", 1400));
        assertThat(renderer.render(Bust.of(LIGHT), request).argb()).isEqualTo(first);
        assertThat(renderer.render(Bust.of(LIGHT), request).argb()).isEqualTo(first);
    }

    @Test
    void everyPermittedSizeIsDrawnAndShowsTheSamePicture() {
        Pixels middle = renderer.render(Bust.of(LIGHT), RenderRequest.of("portrait", 256));
        for (int size : new int[] {16, 64, 2048}) {
            Pixels picture = renderer.render(Bust.of(LIGHT), RenderRequest.of("portrait", size));
            assertThat(picture.width()).isEqualTo(size);
            assertThat(picture.height()).isEqualTo(size);
            double distance =
                    PerceptualDistance.between(Resampler.resize(middle, 16, 16), Resampler.resize(picture, 16, 16));
            assertThat(distance).as("size " + size).isLessThan(2.5);
        }
    }

    @Test
    void aPictureThatIsNotSquareKeepsTheEyesOnTheirLine() {
        Pixels wide = renderer.render(
                Bust.of(LIGHT), new RenderRequest("portrait", 400, 200, Background.TRANSPARENT, "natural"));
        assertThat(wide.width()).isEqualTo(400);
        assertThat(eyeRow(Bust.of(LIGHT), 400, 200) / 200).isCloseTo(0.42, within(0.02));
    }

    @Test
    void theEyesAreAt42PercentFromTheTopOfAPortrait() {
        assertThat(eyeRow(Bust.of(LIGHT), 256, 256) / 256).isCloseTo(0.42, within(0.02));
    }

    /** Mean row of what changes when the eyes change colour. */
    private double eyeRow(Scene scene, int width, int height) {
        RenderRequest request = new RenderRequest("portrait", width, height, Background.TRANSPARENT, "natural");
        Pixels white = renderer.render(scene, request);
        Pixels black = renderer.render(withEyes(scene, new Rgba(0, 0, 0, 1)), request);
        double rows = 0;
        double weight = 0;
        for (int i = 0; i < white.argb().length; i++) {
            double change = Math.abs((white.argb()[i] >> 8 & 255) - (black.argb()[i] >> 8 & 255));
            if (change > 40) {
                rows += (i / width + 0.5) * change;
                weight += change;
            }
        }
        return rows / weight;
    }

    private static Scene withEyes(Scene scene, Rgba color) {
        return scene.withNodes(scene.nodes().stream()
                .map(node -> node.mesh() == null || !node.name().endsWith("Eye")
                        ? node
                        : node.withMesh(Mesh.of(
                                "eye",
                                node.mesh()
                                        .primitives()
                                        .getFirst()
                                        .withMaterial(Material.named("eye")
                                                .surface(Surface.EYE)
                                                .baseColor(color)
                                                .build()))))
                .toList());
    }

    @Test
    void lightAndDarkFacesAreBothWellExposed() {
        double light = faceLuminance(LIGHT);
        double dark = faceLuminance(DARK);
        assertThat(light).isBetween(0.25, 0.55);
        assertThat(dark).isBetween(0.08, 0.35);
        // Eight times less colour, but not eight times less light in the picture.
        assertThat(light / dark).isBetween(1.3, 4.0);
    }

    private double faceLuminance(Rgba skin) {
        Pixels picture = renderer.render(Bust.of(skin, false), RenderRequest.of("portrait", 128));
        double sum = 0;
        Pixels face = picture.crop(48, 56, 32, 32);
        for (int pixel : face.argb()) {
            sum += Maths.luminance(
                    Srgb.toLinear(pixel >> 16 & 255), Srgb.toLinear(pixel >> 8 & 255), Srgb.toLinear(pixel & 255));
        }
        return sum / face.argb().length;
    }

    @Test
    void theKeyLightComesFromTheLeftOfThePicture() {
        Pixels picture = renderer.render(Bust.of(LIGHT, false), RenderRequest.of("portrait", 128));
        long left = 0;
        long right = 0;
        for (int y = 64; y < 80; y++) {
            for (int x = 0; x < 10; x++) {
                left += picture.at(54 + x, y) >> 8 & 255;
                right += picture.at(77 + x, y) >> 8 & 255;
            }
        }
        assertThat(left).isGreaterThan(right + right / 10);
    }

    @Test
    void aTransparentGroundLeavesTheSubjectOpaqueAndItsColourUnchanged() {
        Scene scene = Bust.of(LIGHT);
        RenderRequest request = RenderRequest.of("portrait", 256);
        Pixels clear = renderer.render(scene, request.withBackground(Background.TRANSPARENT));
        Pixels plain = renderer.render(scene, request.withBackground(new Background.Plain(0x3C4C58)));
        assertThat(clear.at(2, 2) >>> 24).isZero();
        assertThat(clear.at(128, 140) >>> 24).isEqualTo(255);
        assertThat(PerceptualDistance.between(clear.over(0x3C4C58), plain)).isLessThan(0.5);
    }

    @Test
    void aPlainGroundIsThatColourUpToTheDither() {
        Pixels picture = renderer.render(
                Bust.of(LIGHT), RenderRequest.of("portrait", 256).withBackground(new Background.Plain(0x204060)));
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(picture.at(3, 3) >> shift & 255).isCloseTo(0x204060 >> shift & 255, within(2));
        }
    }

    @Test
    void hairIsSoftAtItsEdgeWithoutALightFringe() {
        Pixels picture = renderer.render(
                Bust.of(LIGHT), RenderRequest.of("portrait", 256).withBackground(Background.TRANSPARENT));
        int soft = 0;
        for (int pixel : picture.crop(0, 0, 256, 58).argb()) {
            int alpha = pixel >>> 24;
            if (alpha > 40 && alpha < 220) {
                soft++;
                assertThat(pixel >> 8 & 255)
                        .as("green of dark hair at its edge")
                        .isLessThan(175);
            }
        }
        assertThat(soft).isGreaterThan(20);
    }

    @Test
    void aSceneWithNothingToDrawIsRefused() {
        Scene empty = new Scene(
                "nobody", List.of(Node.group("root", Node.ROOT, Transform.IDENTITY)), new Credit("test", List.of()));
        assertThatThrownBy(() -> renderer.render(empty, RenderRequest.of("portrait", 64)))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void aSceneWithoutJointsIsFramedByItsBounds() {
        Scene ball = alone(
                Bust.ellipsoid(3, 5, -2, 0.4f, 0.4f, 0.4f, Material.named("red").build()));
        Pixels picture =
                renderer.render(ball, RenderRequest.of("portrait", 128).withBackground(Background.TRANSPARENT));
        assertThat(picture.at(64, 64) >>> 24).isEqualTo(255);
        assertThat(picture.at(64, 2) >>> 24).isZero();
        assertThat(picture.at(2, 64) >>> 24).isZero();
    }

    @Test
    void skinThinnerThanItsLightSpreadsIsDrawn() {
        Material skin = Material.named("skin")
                .surface(Surface.SKIN)
                .baseColor(LIGHT)
                .roughness(0.5f)
                .build();
        Pixels picture = renderer.render(
                alone(Bust.ellipsoid(0, 0, 0, 0.002f, 0.4f, 0.002f, skin)),
                RenderRequest.of("portrait", 1024).withBackground(Background.TRANSPARENT));
        assertThat(picture.at(512, 512) >>> 24).isEqualTo(255);
    }

    @Test
    void metalReflectsInItsOwnColourAndPaintReflectsWhite() {
        Rgba red = new Rgba(0.7f, 0.08f, 0.05f, 1);
        assertThat(greenOfBrightest(red, 1)).isLessThan(0.6 * greenOfBrightest(red, 0));
    }

    /** Green against red, linear, where a smooth ball of that colour is brightest. */
    private double greenOfBrightest(Rgba color, float metallic) {
        Material material = Material.named("ball")
                .baseColor(color)
                .metallic(metallic)
                .roughness(0.2f)
                .build();
        Scene ball = alone(Bust.ellipsoid(0, 0, 0, 0.4f, 0.4f, 0.4f, material));
        Pixels picture =
                renderer.render(ball, RenderRequest.of("portrait", 256).withBackground(Background.TRANSPARENT));
        int brightest = 0;
        for (int pixel : picture.argb()) {
            brightest = (pixel >> 16 & 255) > (brightest >> 16 & 255) ? pixel : brightest;
        }
        return Srgb.toLinear(brightest >> 8 & 255) / Srgb.toLinear(brightest >> 16 & 255);
    }

    /** A scene of one thing, without joints. */
    private static Scene alone(Primitive thing) {
        return new Scene(
                "thing",
                List.of(Node.group("thing", Node.ROOT, Transform.IDENTITY).withMesh(Mesh.of("thing", thing))),
                new Credit("test", List.of()));
    }
}
