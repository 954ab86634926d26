package likeness.image;

import org.jspecify.annotations.Nullable;

/** The chunks of a WebP file: what they say of the picture, and its first frame. */
final class WebpContainer {

    private static final int HEADER = 12;
    private static final int FRAME_HEADER = 16;

    /** The library needs thirty bytes a pixel. */
    private static final long MAX_PIXELS = 16_000_000;

    private final PictureLimits limits;
    private int width;
    private int height;
    private int frames;
    private @Nullable WebpFrame first;
    private @Nullable ByteCursor alpha;
    private Orientation orientation = Orientation.UPRIGHT;
    private ColourSpace colours = ColourSpace.SRGB;

    private WebpContainer(PictureLimits limits) {
        this.limits = limits;
    }

    static WebpContainer read(ByteCursor file, PictureLimits limits) {
        WebpContainer container = new WebpContainer(limits);
        file.seek(HEADER);
        while (file.left() > 8) {
            container.readChunk(file);
        }
        return container;
    }

    private void readChunk(ByteCursor file) {
        int from = file.at();
        file.skip(4);
        long length = file.u32le();
        ByteCursor chunk = file.part(length);
        file.skip(Math.min(length & 1, file.left()));
        ByteCursor name = new ByteCursor(chunk.bytes(), from, from + 4);
        if (name.has("VP8X")) {
            chunk.skip(4);
            width = chunk.u24le() + 1;
            height = chunk.u24le() + 1;
            checkSize(width, height);
        } else if (name.has("ANMF")) {
            readFrame(chunk);
        } else if (name.has("ALPH")) {
            alpha = chunk;
        } else if (name.has("VP8 ") || name.has("VP8L")) {
            readStill(name.has("VP8L"), chunk);
        } else if (name.has("EXIF")) {
            orientation = Exif.orientation(chunk);
        } else if (name.has("ICCP")) {
            colours = IccProfile.read(chunk);
        }
    }

    private void checkSize(int wide, int tall) {
        limits.checkSize(wide, tall);
        if ((long) wide * tall > MAX_PIXELS) {
            throw PictureException.tooLarge("WebP of " + wide + "×" + tall + " is too large: at most " + MAX_PIXELS
                    + " pixels are read in this format");
        }
    }

    private void readStill(boolean lossless, ByteCursor chunk) {
        if (first != null) {
            return;
        }
        WebpFrame frame = WebpFrame.of(0, 0, lossless, chunk, alpha);
        checkSize(frame.width(), frame.height());
        width = Math.max(width, frame.width());
        height = Math.max(height, frame.height());
        first = frame;
        frames = 1;
    }

    private void readFrame(ByteCursor chunk) {
        limits.checkFrames(++frames);
        if (first != null) {
            return;
        }
        int left = chunk.u24le() * 2;
        int top = chunk.u24le() * 2;
        chunk.skip(FRAME_HEADER - 6);
        WebpContainer inner = new WebpContainer(limits);
        while (chunk.left() > 8) {
            inner.readChunk(chunk);
        }
        WebpFrame frame = inner.first().at(left, top);
        if (left + frame.width() > width || top + frame.height() > height) {
            throw PictureException.broken("a frame leaves its canvas");
        }
        first = frame;
    }

    WebpFrame first() {
        if (first == null) {
            throw PictureException.broken("it has no frame");
        }
        return first;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int frames() {
        return frames;
    }

    Orientation orientation() {
        return orientation;
    }

    ColourSpace colours() {
        return colours;
    }
}
