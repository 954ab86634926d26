package likeness.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The frames of a GIF as a viewer shows them, up to the first that is damaged. In memory are the file and one screen, or two
 * where an image gives back what was below it.
 */
final class GifFrames implements Frames {

    private final byte[] bytes;
    private final Deadline deadline;
    private final Region size;
    private final List<Integer> hundredths;
    private final int plays;

    private GifFrames(byte[] bytes, Deadline deadline, Region size, List<Integer> hundredths, int plays) {
        this.bytes = bytes;
        this.deadline = deadline;
        this.size = size;
        this.hundredths = hundredths;
        this.plays = plays;
    }

    /**
     * Looks at every block, but at no pixel.
     *
     * @throws PictureException if it has no frame, or is beyond the limits
     */
    static GifFrames of(byte[] bytes, AnimationLimits limits, Deadline deadline) {
        GifBlocks blocks = new GifBlocks(bytes);
        GifImage first = GifDecoder.first(blocks);
        Region size = GifScreen.size(blocks, first, limits.picture());
        long screen = (long) size.width() * size.height();
        List<Integer> hundredths = new ArrayList<>();
        long pixels = 0;
        for (GifImage image = first; image != null; image = GifDecoder.nextWhole(blocks)) {
            hundredths.add(image.hundredths());
            pixels += Math.max(screen, image.area());
            limits.check(hundredths.size(), pixels);
        }
        return new GifFrames(bytes, deadline, size, List.copyOf(hundredths), blocks.plays());
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        return size.height();
    }

    @Override
    public List<Integer> hundredths() {
        return hundredths;
    }

    @Override
    public int plays() {
        return plays;
    }

    @Override
    public void show(Consumer<Pixels> viewer) {
        GifBlocks blocks = new GifBlocks(bytes);
        GifScreen screen = new GifScreen(bytes, size, deadline);
        for (GifImage image = blocks.next(); image != null; image = GifDecoder.nextWhole(blocks)) {
            if (!isShown(image, screen)) {
                return;
            }
            viewer.accept(screen.pixels());
        }
    }

    /** Whether it could be; what comes behind one that is damaged is as if it were not there. */
    private static boolean isShown(GifImage image, GifScreen screen) {
        try {
            screen.show(image);
            return true;
        } catch (PictureException e) {
            if (e.reason() == PictureException.Reason.BROKEN) {
                return false;
            }
            throw e;
        }
    }
}
