package likeness.image;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes baseline JPEG. Alpha is dropped, not mixed: lay a transparent picture over a ground first
 * ({@link Pixels#over}). The same pixels give the same bytes on one JDK.
 */
public final class JpegEncoder {

    private static final int MAX_COMMENT = 65_533;

    /** Pixels from which bands are worth their restarts. */
    private static final int LARGE = 1 << 20;

    private JpegEncoder() {}

    /** What is kept of colour. */
    public enum Chroma {
        /** None: one channel, taken from red; for masks and grey-scales. */
        NONE,
        /** Half in each direction (4:2:0). */
        HALF,
        /** All of it (4:4:4): for normals and small coloured detail. */
        FULL
    }

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

    /**
     * For pictures that are written once and read often: Huffman tables fitted to the picture.
     *
     * @param quality 0…1
     */
    public static byte[] encode(Pixels pixels, float quality, Chroma chroma) {
        return switch (chroma) {
            case NONE -> encodeImage(grey(pixels), quality, true, Chroma.NONE);
            case HALF, FULL -> encodeImage(image(pixels), quality, true, chroma);
        };
    }

    /** Large pictures in bands side by side. */
    private static byte[] encodePlain(Pixels pixels, float quality) {
        int bands = (pixels.height() + JpegBands.ROWS - 1) / JpegBands.ROWS;
        if (bands == 1 || pixels.argb().length < LARGE) {
            return encodeImage(image(pixels), quality, false, Chroma.HALF);
        }
        List<byte[]> parts = IntStream.range(0, bands)
                .parallel()
                .mapToObj(band -> encodeImage(image(band(pixels, band)), quality, false, Chroma.HALF))
                .toList();
        return JpegBands.join(parts, pixels.width(), pixels.height());
    }

    private static Pixels band(Pixels pixels, int band) {
        int top = band * JpegBands.ROWS;
        return pixels.crop(0, top, pixels.width(), Math.min(JpegBands.ROWS, pixels.height() - top));
    }

    private static byte[] encodeImage(BufferedImage image, float quality, boolean fitted, Chroma chroma) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            param.setOptimizeHuffmanTables(fitted);
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            IIOMetadata metadata = chroma == Chroma.FULL ? fullChroma(writer, image, param) : null;
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing JPEG to memory", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The writer's own metadata, but with no component sampled coarser than another. */
    private static IIOMetadata fullChroma(ImageWriter writer, BufferedImage image, ImageWriteParam param)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        String format = metadata.getNativeMetadataFormatName();
        Node root = metadata.getAsTree(format);
        NodeList components = ((Element) root).getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            ((Element) components.item(i)).setAttribute("HsamplingFactor", "1");
            ((Element) components.item(i)).setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(format, root);
        return metadata;
    }

    /** Samples are written as they are, so the picture stays encoded as it was. */
    private static BufferedImage grey(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (pixels.argb()[i] >> 16);
        }
        return image;
    }

    /** In the layout that the writer takes row by row, without converting each pixel. */
    private static BufferedImage image(Pixels pixels) {
        byte[] samples = new byte[pixels.argb().length * 3];
        for (int i = 0; i < pixels.argb().length; i++) {
            int pixel = pixels.argb()[i];
            samples[3 * i] = (byte) (pixel >> 16);
            samples[3 * i + 1] = (byte) (pixel >> 8);
            samples[3 * i + 2] = (byte) pixel;
        }
        int width = pixels.width();
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length),
                width,
                pixels.height(),
                3 * width,
                3,
                new int[] {0, 1, 2},
                null);
        ColorSpace sRgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(sRgb, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
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
