package likeness.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One channel of a frame: its sampling, its tables, and its samples when they are there. */
final class JpegComponent {

    final int id;

    /** Samples of this channel in each unit of the frame, across and down. */
    final int across;

    final int down;
    final int quantizationTable;

    /** Blocks that hold something to see. */
    int blocksWide;

    int blocksHigh;

    /** Blocks with those that fill up the last units. */
    int paddedWide;

    int paddedHigh;

    /** The tables of the scan that is read. */
    @Nullable
    JpegHuffman dc;

    @Nullable
    JpegHuffman ac;

    int[] quantization = new int[0];
    int prediction;

    /** Of a progressive frame: 64 for each padded block, in rows, not yet dequantized. */
    short[] coefficients = new short[0];

    /** Samples, in rows of {@code stride}. */
    byte[] plane = new byte[0];

    int stride;

    /** Blocks whose DC coefficient has come. */
    int blocksRead;

    JpegComponent(int id, int across, int down, int quantizationTable) {
        this.id = id;
        this.across = across;
        this.down = down;
        this.quantizationTable = quantizationTable;
    }

    void size(int unitsWide, int unitsHigh, int width, int height, int maxAcross, int maxDown) {
        paddedWide = unitsWide * across;
        paddedHigh = unitsHigh * down;
        blocksWide = divideUp(divideUp(width * across, maxAcross), 8);
        blocksHigh = divideUp(divideUp(height * down, maxDown), 8);
    }

    /** @param side of a block in samples */
    void allocatePlane(int side) {
        stride = paddedWide * side;
        plane = new byte[stride * paddedHigh * side];
        Arrays.fill(plane, (byte) 128);
    }

    int block(int column, int row) {
        return row * paddedWide + column;
    }

    JpegHuffman dc() {
        return present(dc);
    }

    JpegHuffman ac() {
        return present(ac);
    }

    private static JpegHuffman present(@Nullable JpegHuffman table) {
        if (table == null) {
            throw PictureException.broken("a table of codes is missing");
        }
        return table;
    }

    static int divideUp(int a, int b) {
        return (a + b - 1) / b;
    }
}
