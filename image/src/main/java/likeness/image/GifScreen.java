package likeness.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a viewer of a GIF shows: a screen, transparent at first, on which each image is laid over what those before have left. */
final class GifScreen {

    /** A screen may be so much larger than its first image, or of so many pixels. */
    private static final int SPARSE = 64;

    private static final int SMALL = 1 << 20;

    /** A code of 12 bits stands for 4096 pixels at most. */
    private static final int MAX_PIXELS_PER_BYTE = 4096;

    private final byte[] bytes;
    private final Pixels pixels;
    private final Deadline deadline;

    /** Of the image that is shown. */
    private Region place = new Region(0, 0, 0, 0);

    private GifImage.Disposal disposal = GifImage.Disposal.KEEP;

    /** What was there before, if that comes back. */
    private @Nullable Pixels below;

    GifScreen(byte[] bytes, Region size, Deadline deadline) {
        this.bytes = bytes;
        this.pixels = Pixels.filled(size.width(), size.height(), 0);
        this.deadline = deadline;
    }

    /** @throws PictureException if that is more than the limits allow, or more than the file can hold */
    static Region size(GifBlocks blocks, GifImage first, PictureLimits limits) {
        // Browsers, too, widen a screen that is too small for its first image.
        int width = Math.max(blocks.width(), first.left() + first.width());
        int height = Math.max(blocks.height(), first.top() + first.height());
        limits.checkSize(width, height);
        long most = (long) (first.end() - first.data()) * MAX_PIXELS_PER_BYTE;
        if (first.area() == 0
                || first.area() > most
                || (long) width * height > Math.max(SMALL, first.area() * SPARSE)) {
            throw PictureException.broken("its header promises more pixels than there are");
        }
        return new Region(0, 0, width, height);
    }

    /** As they are now; the next image changes them. */
    Pixels pixels() {
        return pixels;
    }

    /** @throws PictureException if the image is damaged or cut off */
    void show(GifImage image) {
        dispose();
        place = visible(image);
        disposal = place.width() == 0 || place.height() == 0 ? GifImage.Disposal.KEEP : image.disposal();
        if (disposal == GifImage.Disposal.RESTORE) {
            below = pixels.crop(place.x(), place.y(), place.width(), place.height());
        }
        draw(image);
    }

    private Region visible(GifImage image) {
        int left = Math.min(image.left(), pixels.width());
        int top = Math.min(image.top(), pixels.height());
        return new Region(
                left,
                top,
                Math.min(image.width(), pixels.width() - left),
                Math.min(image.height(), pixels.height() - top));
    }

    private void dispose() {
        if (disposal == GifImage.Disposal.KEEP) {
            return;
        }
        for (int y = 0; y < place.height(); y++) {
            int to = (place.y() + y) * pixels.width() + place.x();
            if (disposal == GifImage.Disposal.RESTORE && below != null) {
                System.arraycopy(below.argb(), y * place.width(), pixels.argb(), to, place.width());
            } else {
                Arrays.fill(pixels.argb(), to, to + place.width(), 0);
            }
        }
        below = null;
    }

    private void draw(GifImage image) {
        if (image.area() == 0) {
            return;
        }
        GifCodes codes = new GifCodes(new ByteCursor(bytes, image.data(), image.end()));
        byte[] row = new byte[image.width()];
        int rows = 0;
        for (int pass = 0; pass < image.steps().length; pass++) {
            for (int y = image.firsts()[pass]; y < image.height(); y += image.steps()[pass]) {
                deadline.check();
                if (!codes.read(row)) {
                    checkComplete(rows, image.height());
                    return;
                }
                drawRow(row, image.colours(), y);
                rows++;
            }
        }
    }

    private void drawRow(byte[] row, int[] colours, int y) {
        if (y >= place.height()) {
            return;
        }
        int[] argb = pixels.argb();
        int to = (place.y() + y) * pixels.width() + place.x();
        for (int x = 0; x < place.width(); x++) {
            int colour = colours[row[x] & 255];
            if (colour != 0) {
                argb[to + x] = colour;
            }
        }
    }

    private static void checkComplete(int rows, int height) {
        if (rows < height * 9L / 10) {
            throw PictureException.broken("it is cut off");
        }
    }
}
