package likeness.optimize;

import likeness.image.JpegEncoder;
import likeness.image.JpegEncoder.Chroma;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.image.WebpEncoder;
import likeness.scene.EncodedImage;
import likeness.scene.EncodedImage.Format;

/** Encodes textures. Colours may lose what the eye does not see; numbers (normals, roughness) lose less. */
enum Encoding {
    JPEG {
        @Override
        EncodedImage encode(String name, Pixels pixels, boolean colour) {
            if (!pixels.isOpaque()) {
                return new EncodedImage(name, Format.PNG, PngEncoder.encode(pixels));
            }
            byte[] bytes = colour
                    ? JpegEncoder.encode(pixels, 0.85f, Chroma.FULL)
                    : JpegEncoder.encode(pixels, 0.88f, pixels.isGrey() ? Chroma.NONE : Chroma.FULL);
            return new EncodedImage(name, Format.JPEG, bytes);
        }
    },
    WEBP {
        @Override
        EncodedImage encode(String name, Pixels pixels, boolean colour) {
            // Where there is alpha there are strands and hems, whose noise costs most and shows least.
            float quality = !pixels.isOpaque() ? 0.4f : colour ? 0.8f : 0.85f;
            return new EncodedImage(name, Format.WEBP, WebpEncoder.encode(pixels, quality, 0.1f));
        }
    };

    static Encoding of(TextureFormat format) {
        return switch (format) {
            case JPEG -> JPEG;
            case WEBP -> WEBP;
        };
    }

    /** @param colour whether the channels are a colour rather than numbers */
    abstract EncodedImage encode(String name, Pixels pixels, boolean colour);
}
