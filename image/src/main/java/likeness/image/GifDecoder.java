package likeness.image;

import java.util.Arrays;

/**
 * Reads the first frame of a GIF (<a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">89a</a>), laid on its transparent
 * screen, and counts the others.
 */
final class GifDecoder {

    private static final int SIGNATURE = 6;

    /** A screen may be so much larger than its first frame, or of so many pixels. */
    private static final int SPARSE = 64;

    private static final int SMALL = 1 << 20;

    /** A code of 12 bits stands for 4096 pixels at most. */
    private static final int MAX_PIXELS_PER_BYTE = 4096;

    private record Frame(int left, int top, int width, int height, boolean interlaced, int[] colours, int data) {}

    private final ByteCursor cursor;
    private final PictureLimits limits;
    private final Deadline deadline;
    private int transparent = -1;

    private GifDecoder(byte[] bytes, PictureLimits limits, Deadline deadline) {
        this.cursor = new ByteCursor(bytes).seek(SIGNATURE);
        this.limits = limits;
        this.deadline = deadline;
    }

    static Decoded decode(byte[] bytes, PictureLimits limits, Deadline deadline) {
        return new GifDecoder(bytes, limits, deadline).decode();
    }

    private Decoded decode() {
        int width = cursor.u16le();
        int height = cursor.u16le();
        int flags = cursor.u8();
        cursor.skip(2);
        int[] colours = readColours(flags);
        if (!nextFrame()) {
            throw PictureException.broken("it has no frame");
        }
        Frame frame = readFrame(colours);
        // Browsers, too, widen a screen that is too small for its first frame.
        width = Math.max(width, frame.left + frame.width);
        height = Math.max(height, frame.top + frame.height);
        limits.checkSize(width, height);
        checkPromise(frame, (long) width * height);
        int frames = 1 + countFrames();
        int[] argb = new int[width * height];
        draw(frame, argb, width);
        return new Decoded(new Pixels(width, height, argb), Orientation.UPRIGHT, ColourSpace.SRGB, frames);
    }

    private void checkPromise(Frame frame, long screen) {
        long area = (long) frame.width * frame.height;
        long most = (long) (cursor.end() - frame.data) * MAX_PIXELS_PER_BYTE;
        if (area == 0 || area > most || screen > Math.max(SMALL, area * SPARSE)) {
            throw PictureException.broken("its header promises more pixels than there are");
        }
    }

    /** An empty table where the flags promise none. */
    private int[] readColours(int flags) {
        if ((flags & 0x80) == 0) {
            return new int[0];
        }
        int[] colours = new int[256];
        Arrays.fill(colours, 0xFF000000);
        for (int i = 0; i < 2 << (flags & 7); i++) {
            colours[i] = 0xFF000000 | cursor.u8() << 16 | cursor.u8() << 8 | cursor.u8();
        }
        return colours;
    }

    /** To behind the next image's mark; false at the end. */
    private boolean nextFrame() {
        while (true) {
            int block = cursor.u8();
            if (block == 0x2C) {
                return true;
            }
            if (block == 0x3B) {
                return false;
            }
            if (block != 0x21) {
                throw PictureException.broken("it holds a block of no known kind");
            }
            if (cursor.u8() == 0xF9 && cursor.has(0, 4)) {
                int flags = cursor.skip(1).u8();
                int number = cursor.skip(2).u8();
                transparent = (flags & 1) == 1 ? number : -1;
            }
            skipBlocks();
        }
    }

    private Frame readFrame(int[] global) {
        int left = cursor.u16le();
        int top = cursor.u16le();
        int width = cursor.u16le();
        int height = cursor.u16le();
        int flags = cursor.u8();
        int[] local = readColours(flags);
        int[] colours = (local.length == 0 ? global : local).clone();
        if (colours.length == 0) {
            throw PictureException.broken("it has no colours");
        }
        if (transparent >= 0) {
            colours[transparent] = 0;
        }
        return new Frame(left, top, width, height, (flags & 0x40) != 0, colours, cursor.at());
    }

    /** Those behind the first; what follows a damaged one is not counted. */
    private int countFrames() {
        int frames = 0;
        try {
            cursor.skip(1);
            skipBlocks();
            while (nextFrame()) {
                limits.checkFrames(++frames + 1);
                int flags = cursor.skip(8).u8();
                cursor.skip((flags & 0x80) == 0 ? 0 : 3L * (2 << (flags & 7)));
                cursor.skip(1);
                skipBlocks();
            }
        } catch (PictureException e) {
            if (e.reason() != PictureException.Reason.BROKEN) {
                throw e;
            }
        }
        return frames;
    }

    private void skipBlocks() {
        int length = cursor.u8();
        while (length > 0) {
            length = cursor.skip(length).u8();
        }
    }

    private void draw(Frame frame, int[] argb, int screenWidth) {
        GifCodes codes = new GifCodes(cursor.seek(frame.data));
        byte[] row = new byte[frame.width];
        int[] firsts = frame.interlaced ? new int[] {0, 4, 2, 1} : new int[] {0};
        int[] steps = frame.interlaced ? new int[] {8, 8, 4, 2} : new int[] {1};
        int rows = 0;
        for (int pass = 0; pass < steps.length; pass++) {
            for (int y = firsts[pass]; y < frame.height; y += steps[pass]) {
                deadline.check();
                if (!codes.read(row)) {
                    checkComplete(rows, frame.height);
                    return;
                }
                int to = (frame.top + y) * screenWidth + frame.left;
                for (int x = 0; x < frame.width; x++) {
                    argb[to + x] = frame.colours[row[x] & 255];
                }
                rows++;
            }
        }
    }

    private static void checkComplete(int rows, int height) {
        if (rows < height * 9L / 10) {
            throw PictureException.broken("it is cut off");
        }
    }
}
