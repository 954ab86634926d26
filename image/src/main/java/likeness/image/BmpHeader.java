package likeness.image;

/**
 * What a bitmap's header says.
 *
 * @param topDown whether the first row stored is the top one
 * @param bits of a pixel
 * @param colours in the palette
 * @param paletteEntry bytes of a colour in the palette
 * @param alphaMask 0 where alpha means nothing
 */
record BmpHeader(
        int width,
        int height,
        boolean topDown,
        int bits,
        boolean runLength,
        int colours,
        int paletteEntry,
        int redMask,
        int greenMask,
        int blueMask,
        int alphaMask) {

    private static final int CORE = 12;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int FIELDS = 3;
    private static final int ALPHA_FIELDS = 6;

    /** @param cursor at the header; behind it, and the masks that may follow, in the end */
    static BmpHeader read(ByteCursor cursor) {
        int start = cursor.at();
        long size = cursor.u32le();
        if (size == CORE) {
            return core(cursor);
        }
        if (size < 40 || size > 1024) {
            throw PictureException.unsupported("BMP with a header of " + size + " bytes");
        }
        int width = cursor.s32le();
        int height = cursor.s32le();
        int bits = cursor.skip(2).u16le();
        int compression = cursor.s32le();
        checkKind(bits, compression);
        long used = cursor.skip(12).u32le();
        cursor.skip(4);
        int[] masks = {0, 0, 0, 0};
        if (compression == FIELDS || compression == ALPHA_FIELDS) {
            for (int i = 0; i < (size >= 56 || compression == ALPHA_FIELDS ? 4 : 3); i++) {
                masks[i] = cursor.s32le();
            }
        } else if (bits == 16) {
            masks = new int[] {0x7C00, 0x3E0, 0x1F, 0};
        } else {
            masks = new int[] {0xFF0000, 0xFF00, 0xFF, 0};
        }
        cursor.seek(Math.max(cursor.at(), start + size));
        int colours = bits > 8 ? 0 : (int) (used == 0 || used > 1 << bits ? 1 << bits : used);
        boolean runs = compression == RLE8 || compression == RLE4;
        int tall = height == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(height);
        return new BmpHeader(width, tall, height < 0, bits, runs, colours, 4, masks[0], masks[1], masks[2], masks[3]);
    }

    private static BmpHeader core(ByteCursor cursor) {
        int width = cursor.u16le();
        int height = cursor.u16le();
        int bits = cursor.skip(2).u16le();
        checkKind(bits, 0);
        return new BmpHeader(width, height, false, bits, false, bits > 8 ? 0 : 1 << bits, 3, 0x7C00, 0x3E0, 0x1F, 0);
    }

    private static void checkKind(int bits, int compression) {
        boolean known = switch (compression) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
            case RLE8 -> bits == 8;
            case RLE4 -> bits == 4;
            case FIELDS, ALPHA_FIELDS -> bits == 16 || bits == 32;
            default -> false;
        };
        if (!known) {
            throw PictureException.unsupported("BMP of " + bits + " bits with compression " + compression);
        }
    }

    /** Bytes of a stored row. */
    long stride() {
        return ((long) width * bits + 31) / 32 * 4;
    }

    /** Where a stored row belongs. */
    int row(int stored) {
        return topDown ? stored : height - 1 - stored;
    }

    /** Of a pixel of 16 or 32 bits. */
    int colour(int pixel) {
        int alpha = alphaMask == 0 ? 255 : field(pixel, alphaMask);
        return alpha << 24 | field(pixel, redMask) << 16 | field(pixel, greenMask) << 8 | field(pixel, blueMask);
    }

    private static int field(int pixel, int mask) {
        if (mask == 0) {
            return 0;
        }
        int shift = Integer.numberOfTrailingZeros(mask);
        long greatest = (mask & 0xFFFFFFFFL) >>> shift;
        long value = (pixel & mask & 0xFFFFFFFFL) >>> shift;
        return (int) ((value * 255 + greatest / 2) / greatest);
    }
}
