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

    /** The blocks that are transformed. */
    int firstColumn;

    int columns;
    private int firstRow;
    private int rows;

    /** The tables of the scan that is read. */
    @Nullable
    JpegHuffman dc;

    @Nullable
    JpegHuffman ac;

    int[] quantization = new int[0];
    int prediction;

    /** Of a progressive frame: 64 for each padded block, in rows, not yet dequantized. */
    short[] coefficients = new short[0];

    /** Of a baseline frame: the rows of a unit, each as {@link JpegIdct} takes it. */
    private float[][][] unit = new float[0][][];

    private @Nullable JpegIdct idct;

    /** Samples of the transformed blocks, in rows of {@code stride}. */
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

    void allocate(JpegWindow window, boolean progressive) {
        firstColumn = window.left() * across;
        firstRow = window.top() * down;
        columns = window.unitsWide() * across;
        rows = window.unitsHigh() * down;
        stride = columns * window.side();
        plane = new byte[stride * rows * window.side()];
        Arrays.fill(plane, (byte) 128);
        if (progressive) {
            coefficients = new short[paddedWide * paddedHigh * 64];
        } else {
            unit = new float[down][64][columns];
        }
    }

    /** Whether a block is among those that are transformed. */
    boolean isSeen(int column, int row) {
        return column >= firstColumn && column < firstColumn + columns && isSeen(row);
    }

    boolean isSeen(int row) {
        return row >= firstRow && row < firstRow + rows;
    }

    /** Dequantized coefficients of the blocks that are seen of this row. */
    float[][] row(int row) {
        return unit[row % down];
    }

    /** For one row after the other. */
    JpegIdct idct(int side) {
        if (idct == null) {
            idct = new JpegIdct(side, columns);
        }
        return idct;
    }

    /** Makes samples of a row of blocks. */
    void transform(JpegIdct transform, float[][] values, int row, int side) {
        transform.transform(values, plane, (row - firstRow) * side * stride, stride);
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
