package likeness.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The blocks of a GIF (<a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">89a</a>), as far as they tell of pictures. */
final class GifBlocks {

    private static final int SIGNATURE = 6;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    /** Length and name of the block that says how often; older programs write the second. */
    private static final String LOOP = "\013NETSCAPE2.0";

    private static final String OTHER_LOOP = "\013ANIMEXTS1.0";

    /** Browsers show an image for a tenth of a second when it says that it wants less than two hundredths. */
    private static final int LEAST = 2;

    private static final int INSTEAD = 10;

    private final byte[] bytes;
    private final ByteCursor cursor;
    private final int width;
    private final int height;
    private final int[] colours;

    /** Of the image that comes next. */
    private int transparent = -1;

    private int hundredths = INSTEAD;
    private GifImage.Disposal disposal = GifImage.Disposal.KEEP;
    private int plays = 1;

    GifBlocks(byte[] bytes) {
        this.bytes = bytes;
        cursor = new ByteCursor(bytes).seek(SIGNATURE);
        width = cursor.u16le();
        height = cursor.u16le();
        int flags = cursor.u8();
        cursor.skip(2);
        colours = readColours(flags);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Of the screen, as its header says. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How often all of it is to be shown, as far as was read: 0 for ever. */
    int plays() {
        return plays;
    }

    /**
     * The next image; null at the end.
     *
     * @throws PictureException if the blocks before it are damaged; its codes may still be
     */
    @Nullable
    GifImage next() {
        if (!findImage()) {
            return null;
        }
        int left = cursor.u16le();
        int top = cursor.u16le();
        int imageWidth = cursor.u16le();
        int imageHeight = cursor.u16le();
        int flags = cursor.u8();
        int[] own = colours(readColours(flags));
        boolean interlaced = (flags & 0x40) != 0;
        int data = cursor.at();
        skipData();
        GifImage image = new GifImage(
                left,
                top,
                imageWidth,
                imageHeight,
                interlaced,
                own,
                hundredths < LEAST ? INSTEAD : hundredths,
                disposal,
                data,
                cursor.at());
        forgetControl();
        return image;
    }

    private int[] colours(int[] local) {
        int[] own = (local.length == 0 ? colours : local).clone();
        if (own.length == 0) {
            throw PictureException.broken("it has no colours");
        }
        if (transparent >= 0) {
            own[transparent] = 0;
        }
        return own;
    }

    /** What a block says of the next image holds for no other. */
    private void forgetControl() {
        transparent = -1;
        hundredths = INSTEAD;
        disposal = GifImage.Disposal.KEEP;
    }

    /** To the end of the codes, or of the file if that comes first. */
    private void skipData() {
        try {
            cursor.skip(1);
            skipBlocks();
        } catch (PictureException cutOff) {
            cursor.seek(cursor.end());
        }
    }

    /** An empty table where the flags promise none. */
    private int[] readColours(int flags) {
        if ((flags & 0x80) == 0) {
            return new int[0];
        }
        int[] table = new int[256];
        Arrays.fill(table, 0xFF000000);
        for (int i = 0; i < 2 << (flags & 7); i++) {
            table[i] = 0xFF000000 | cursor.u8() << 16 | cursor.u8() << 8 | cursor.u8();
        }
        return table;
    }

    /** To behind the next image's mark; false at the end, which not every file marks. */
    private boolean findImage() {
        while (cursor.left() > 0) {
            switch (cursor.u8()) {
                case 0x2C -> {
                    return true;
                }
                case 0x3B -> {
                    return false;
                }
                case 0x21 -> readExtension();
                default -> throw PictureException.broken("it holds a block of no known kind");
            }
        }
        return false;
    }

    private void readExtension() {
        int label = cursor.u8();
        if (label == CONTROL && cursor.has(0, 4)) {
            int flags = cursor.skip(1).u8();
            int delay = cursor.u16le();
            int number = cursor.u8();
            transparent = (flags & 1) == 1 ? number : -1;
            hundredths = delay;
            disposal = GifImage.Disposal.of(flags >> 2 & 7);
        } else if (label == APPLICATION && (cursor.has(LOOP) || cursor.has(OTHER_LOOP))) {
            cursor.skip(LOOP.length());
            readLoop();
        }
        skipBlocks();
    }

    /** How often it is shown again after the first time; 0 for ever. */
    private void readLoop() {
        if (cursor.has(0, 3, 1)) {
            int again = cursor.skip(2).u16le();
            plays = again == 0 ? 0 : again + 1;
        }
    }

    private void skipBlocks() {
        int length = cursor.u8();
        while (length > 0) {
            length = cursor.skip(length).u8();
        }
    }
}
