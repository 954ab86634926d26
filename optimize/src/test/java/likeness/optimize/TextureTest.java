package likeness.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import likeness.image.PhotoReader;
import likeness.image.PictureDecoder;
import likeness.image.PictureLimits;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.scene.AlphaMode;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Primitive;
import likeness.scene.Rgba;
import likeness.scene.Scene;
import likeness.scene.Texture;
import org.junit.jupiter.api.Test;

class TextureTest {

    /** 1024 by 512; the left half is green and clear, the right half red and solid. */
    private static final EncodedImage IMAGE = image();

    private static EncodedImage image() {
        int[] argb = new int[1024 * 512];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 1024 < 512 ? 0x4000FF00 : 0xFFFF0000;
        }
        return new EncodedImage("image", EncodedImage.Format.PNG, PngEncoder.encode(new Pixels(1024, 512, argb)));
    }

    private static final Scene SCENE = scene(IMAGE);

    private static Scene scene(EncodedImage image) {
        Primitive sheet = TestScenes.sheet(2, 0, "m", Rgba.WHITE);
        return TestScenes.of(sheet.withMaterial(Material.named("m")
                .baseColorTexture(Texture.of(image))
                .alpha(AlphaMode.BLEND, 0.5f)
                .build()));
    }

    private static EncodedImage imageOf(Scene scene, int limit, TextureFormat format) {
        Scene lighter = Optimizer.optimize(scene, new Optimization(0, limit, format, Optimization.AS_IT_IS));
        Material material = TestScenes.primitives(lighter).getFirst().material();
        return Objects.requireNonNull(material.baseColorTexture()).image();
    }

    @Test
    void aTextureIsNoLargerThanTheLimitAndKeepsItsShapeAndItsAlpha() {
        EncodedImage small = imageOf(SCENE, 256, TextureFormat.JPEG);

        assertThat(small.format()).isEqualTo(EncodedImage.Format.PNG);
        Pixels pixels = PictureDecoder.decode(small.bytes());
        assertThat(pixels.width()).isEqualTo(256);
        assertThat(pixels.height()).isEqualTo(128);
        assertThat(pixels.at(40, 60) >>> 24).isEqualTo(64);
        assertThat(pixels.at(200, 60)).isEqualTo(0xFFFF0000);
    }

    @Test
    void whatIsSmallEnoughPassesThroughAsItIs() {
        assertThat(imageOf(SCENE, 1024, TextureFormat.JPEG)).isSameAs(IMAGE);
    }

    @Test
    void webpKeepsColourAndAlpha() {
        EncodedImage webp = imageOf(SCENE, Optimization.AS_IT_IS, TextureFormat.WEBP);

        assertThat(webp.format()).isEqualTo(EncodedImage.Format.WEBP);
        Pixels pixels = new PhotoReader(Clock.systemUTC())
                .read(webp.bytes(), PictureLimits.UPLOAD)
                .pixels();
        assertThat(pixels.at(200, 250) >>> 24).isBetween(56, 72);
        assertThat(pixels.at(200, 250) >> 8 & 255).isGreaterThan(240);
        assertThat(pixels.at(800, 250) >>> 24).isEqualTo(255);
        assertThat(pixels.at(800, 250) >> 16 & 255).isGreaterThan(240);
    }

    @Test
    void theSamePixelsGiveTheSameBytes() {
        assertThat(imageOf(SCENE, 512, TextureFormat.WEBP).bytes())
                .isEqualTo(imageOf(SCENE, 512, TextureFormat.WEBP).bytes());
    }
}
