package likeness.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes PNG and JPEG, and animations of our own. Colour profiles are ignored: every picture is taken as sRGB. */
public final class PictureDecoder {

    private PictureDecoder() {}

    /** Decodes a picture of our own making. */
    public static Pixels decode(byte[] bytes) {
        return decode(bytes, PictureLimits.OWN);
    }

    /**
     * Decodes within limits.
     *
     * @throws PictureException if the bytes are neither PNG nor JPEG, damaged, or beyond the limits
     */
    public static Pixels decode(byte[] bytes, PictureLimits limits) {
        limits.checkBytes(bytes.length);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(bytes)).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            limits.checkSize(reader.getWidth(0), reader.getHeight(0));
            return pixels(reader.read(0));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new PictureException("picture is damaged: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    /**
     * The frames of a GIF of our own making.
     *
     * @throws PictureException if it is none, or damaged
     */
    public static Frames frames(byte[] bytes) {
        if (PictureFormat.sniff(bytes).filter(PictureFormat.GIF::equals).isEmpty()) {
            throw new PictureException("picture is no GIF");
        }
        return GifFrames.of(bytes, AnimationLimits.OWN, Deadline.NEVER);
    }

    private static String format(byte[] bytes) {
        if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "png";
        }
        if (bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF) {
            return "jpeg";
        }
        throw new PictureException("picture is neither PNG nor JPEG");
    }

    static Pixels pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = new int[width * height];
        Raster raster = image.getRaster();
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        if (indexed || raster.getSampleModel().getSampleSize(0) != 8) {
            image.getRGB(0, 0, width, height, argb, 0, width);
        } else {
            copySamples(raster, argb);
        }
        return new Pixels(width, height, argb);
    }

    /** Takes samples as they are: the platform would treat grey as linear light and brighten it. */
    private static void copySamples(Raster raster, int[] argb) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int green = bands < 3 ? 0 : 1;
        int blue = bands < 3 ? 0 : 2;
        int alpha = bands == 2 ? 1 : bands == 4 ? 3 : -1;
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int a = alpha < 0 ? 255 : row[at + alpha];
                argb[y * width + x] = a << 24 | row[at] << 16 | row[at + green] << 8 | row[at + blue];
            }
        }
    }
}
