package likeness.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes baseline JPEG. Alpha is dropped, not mixed: lay a transparent picture over a ground first
 * ({@link Pixels#over}). The same pixels give the same bytes on one JDK.
 */
public final class JpegEncoder {

    private static final int MAX_COMMENT = 65_533;

    private JpegEncoder() {}

    /** @param quality 0…1 */
    public static byte[] encode(Pixels pixels, float quality) {
        return encode(pixels, quality, "");
    }

    /**
     * @param quality 0…1
     * @param credit who must be named, written as a comment segment; empty for nobody
     */
    public static byte[] encode(Pixels pixels, float quality, String credit) {
        byte[] plain = encodePlain(pixels, quality);
        return credit.isEmpty() ? plain : withComment(plain, credit.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encodePlain(Pixels pixels, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image(pixels), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing JPEG to memory", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage image(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return image;
    }

    /** A COM segment right behind the start marker and the JFIF segment, which must stay first. */
    private static byte[] withComment(byte[] jpeg, byte[] text) {
        int length = Math.min(text.length, MAX_COMMENT);
        int at = 4 + ((jpeg[4] & 255) << 8 | jpeg[5] & 255);
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + length + 4);
        out.write(jpeg, 0, at);
        out.write(0xFF);
        out.write(0xFE);
        out.write(length + 2 >> 8);
        out.write(length + 2);
        out.write(text, 0, length);
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }
}
