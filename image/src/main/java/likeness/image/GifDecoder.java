package likeness.image;

import org.jspecify.annotations.Nullable;

/** Reads the first image of a GIF, laid on its transparent screen, and counts the others. */
final class GifDecoder {

    private GifDecoder() {}

    static Decoded decode(byte[] bytes, PictureLimits limits, Deadline deadline) {
        GifBlocks blocks = new GifBlocks(bytes);
        GifImage first = first(blocks);
        Region size = GifScreen.size(blocks, first, limits);
        int frames = 1 + countOthers(blocks, limits);
        GifScreen screen = new GifScreen(bytes, size, deadline);
        screen.show(first);
        return new Decoded(screen.pixels(), Orientation.UPRIGHT, ColourSpace.SRGB, frames);
    }

    static GifImage first(GifBlocks blocks) {
        GifImage first = blocks.next();
        if (first == null) {
            throw PictureException.broken("it has no frame");
        }
        return first;
    }

    private static int countOthers(GifBlocks blocks, PictureLimits limits) {
        int others = 0;
        while (nextWhole(blocks) != null) {
            others++;
            limits.checkFrames(1 + others);
        }
        return others;
    }

    /** Null at the end, and where the file is damaged: what comes behind that is as if it were not there. */
    static @Nullable GifImage nextWhole(GifBlocks blocks) {
        try {
            return blocks.next();
        } catch (PictureException damaged) {
            return null;
        }
    }
}
