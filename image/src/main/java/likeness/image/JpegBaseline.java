package likeness.image;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Blocks of a baseline frame: read and dequantized one by one, transformed when a row of them has come. */
final class JpegBaseline implements JpegScan.Block {

    private final JpegBits bits;
    private final int side;
    private final IntConsumer come;

    /** For blocks that nobody sees, which must be read all the same. */
    private final float[][] unseen = new float[64][1];

    /**
     * @param side of a transformed block
     * @param come told how many rows of units have been transformed
     */
    JpegBaseline(JpegBits bits, int side, IntConsumer come) {
        this.bits = bits;
        this.side = side;
        this.come = come;
    }

    @Override
    public void read(JpegComponent component, int column, int row) {
        component.prediction += bits.difference(component.dc());
        component.blocksRead++;
        boolean seen = component.isSeen(column, row);
        float[][] values = seen ? component.row(row) : unseen;
        int at = seen ? column - component.firstColumn : 0;
        values[0][at] = component.prediction * component.quantization[0];
        bits.coefficients(component.ac(), values, at, component.quantization);
    }

    @Override
    public void endRow(JpegComponent component, int row) {
        if (component.isSeen(component.firstColumn, row)) {
            float[][] values = component.row(row);
            component.transform(component.idct(side), values, row, side);
            for (float[] coefficients : values) {
                Arrays.fill(coefficients, 0);
            }
        }
    }

    @Override
    public void endUnits(int rows) {
        come.accept(rows);
    }
}
