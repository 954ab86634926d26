package likeness.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads WebP (<a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>), lossy or lossless; of an animation the first frame
 * on its transparent canvas. The container is ours: the library, which is Java alone, sees one bare picture without profile or
 * metadata, of a size that was checked.
 */
final class WebpDecoder {

    private final byte[] bytes;
    private final PictureLimits limits;
    private final Deadline deadline;

    private WebpDecoder(byte[] bytes, PictureLimits limits, Deadline deadline) {
        this.bytes = bytes;
        this.limits = limits;
        this.deadline = deadline;
    }

    static Decoded decode(byte[] bytes, PictureLimits limits, Deadline deadline) {
        return new WebpDecoder(bytes, limits, deadline).decode();
    }

    private Decoded decode() {
        WebpContainer container = WebpContainer.read(new ByteCursor(bytes), limits);
        WebpFrame frame = container.first();
        Pixels picture = still(frame);
        if (picture.width() != frame.width() || picture.height() != frame.height()) {
            throw PictureException.broken("its header promises another size");
        }
        return new Decoded(
                frame.on(picture, container.width(), container.height()),
                container.orientation(),
                container.colours(),
                container.frames());
    }

    private Pixels still(WebpFrame frame) {
        try (ImageInputStream stream = new PaddedStream(frame.still())) {
            ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
            try {
                reader.addIIOReadProgressListener(new DeadlineListener(deadline));
                reader.setInput(stream, true, true);
                return PictureDecoder.pixels(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (PictureException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            String why = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            throw new PictureException("picture is damaged: " + why, e);
        }
    }
}
