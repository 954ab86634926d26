package likeness.image;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes WebP, with alpha where a pixel is not opaque, by a native library that comes with the common platforms (Linux, macOS,
 * Windows on the usual processors). Elsewhere it is not available, and callers write another format.
 */
public final class WebpEncoder {

    private static final String LOSSY = "Lossy";
    private static final String LOSSLESS = "Lossless";
    private static final float ALL_OF_ALPHA = 1;

    /** Loads the library when first asked for. */
    private static final class Library {
        private static final boolean WORKS = works();

        private static boolean works() {
            try {
                return write(Pixels.filled(1, 1, 0xFF808080), LOSSY, 0.5f, ALL_OF_ALPHA).length > 0;
            } catch (LinkageError | RuntimeException e) {
                return false;
            }
        }
    }

    private WebpEncoder() {}

    /** Whether this platform has the library. */
    public static boolean isAvailable() {
        return Library.WORKS;
    }

    /**
     * As photographs are stored.
     *
     * @param quality 0…1
     * @throws IllegalStateException where it is not available
     */
    public static byte[] encode(Pixels pixels, float quality) {
        return checked(pixels, LOSSY, quality, ALL_OF_ALPHA);
    }

    /**
     * The same, with fewer steps of alpha too, which is stored without loss otherwise and takes most of the bytes where it is a
     * picture of its own.
     *
     * @param quality 0…1
     * @param alphaQuality 0…1
     * @throws IllegalStateException where it is not available
     */
    public static byte[] encode(Pixels pixels, float quality, float alphaQuality) {
        return checked(pixels, LOSSY, quality, alphaQuality);
    }

    /**
     * Every pixel as it is.
     *
     * @throws IllegalStateException where it is not available
     */
    public static byte[] encodeLossless(Pixels pixels) {
        return checked(pixels, LOSSLESS, 0.5f, ALL_OF_ALPHA);
    }

    private static byte[] checked(Pixels pixels, String kind, float quality, float alphaQuality) {
        if (!isAvailable()) {
            throw new IllegalStateException("WebP cannot be written on this platform");
        }
        return write(pixels, kind, quality, alphaQuality);
    }

    private static byte[] write(Pixels pixels, String kind, float quality, float alphaQuality) {
        int type = pixels.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), type);
        image.getRaster().setDataElements(0, 0, pixels.width(), pixels.height(), pixels.argb());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
            WebPWriteParam param = (WebPWriteParam) writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(kind);
            param.setCompressionQuality(quality);
            param.setAlphaQuality(Math.round(100 * alphaQuality));
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
            writer.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException("writing WebP to memory", e);
        }
        return out.toByteArray();
    }
}
