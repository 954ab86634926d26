package likeness.image;

import java.util.List;
import java.util.stream.Stream;

/** The IHDR chunk. */
record PngHeader(int width, int height, int depth, int colourType, boolean interlaced) {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGBA = 6;

    static PngHeader read(ByteCursor chunk) {
        long width = chunk.u32();
        long height = chunk.u32();
        int depth = chunk.u8();
        int colourType = chunk.u8();
        int compression = chunk.u8();
        int filter = chunk.u8();
        int interlace = chunk.u8();
        boolean depthFits = switch (colourType) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGBA -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!depthFits || compression != 0 || filter != 0 || interlace > 1) {
            throw PictureException.broken("its header says what no PNG may be");
        }
        // What is beyond 31 bits is beyond every limit too.
        int wide = (int) Math.min(width, Integer.MAX_VALUE);
        return new PngHeader(wide, (int) Math.min(height, Integer.MAX_VALUE), depth, colourType, interlace == 1);
    }

    int channels() {
        return switch (colourType) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGBA -> 4;
            default -> 1;
        };
    }

    /** At least 1: filters work on whole bytes. */
    int bytesPerPixel() {
        return Math.max(1, channels() * depth / 8);
    }

    int rowLength(int pixels) {
        return (int) (((long) pixels * channels() * depth + 7) / 8);
    }

    long rawLength() {
        return passes().stream()
                .mapToLong(pass -> (rowLength(pass.width()) + 1L) * pass.height())
                .sum();
    }

    /** The images within the image: seven when interlaced, but for empty ones. */
    List<PngPass> passes() {
        if (!interlaced) {
            return List.of(new PngPass(0, 0, 1, 1, width, height));
        }
        return Stream.of(
                        PngPass.adam7(this, 0, 0, 8, 8),
                        PngPass.adam7(this, 4, 0, 8, 8),
                        PngPass.adam7(this, 0, 4, 4, 8),
                        PngPass.adam7(this, 2, 0, 4, 4),
                        PngPass.adam7(this, 0, 2, 2, 4),
                        PngPass.adam7(this, 1, 0, 2, 2),
                        PngPass.adam7(this, 0, 1, 1, 2))
                .filter(pass -> pass.width() > 0 && pass.height() > 0)
                .toList();
    }
}
