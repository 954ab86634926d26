package likeness.image;

import java.util.Arrays;

/** Blocks of a baseline frame: read, dequantized and transformed at once. */
final class JpegBaseline implements JpegScan.Block {

    private final JpegBits bits;
    private final int side;
    private final JpegIdct idct = new JpegIdct();
    private final int[] block = new int[64];

    /** @param side of a transformed block */
    JpegBaseline(JpegBits bits, int side) {
        this.bits = bits;
        this.side = side;
    }

    @Override
    public void read(JpegComponent component, int column, int row) {
        component.prediction += bits.difference(component.dc());
        block[0] = component.prediction * component.quantization[0];
        int last = bits.coefficients(component.ac(), block, component.quantization);
        int to = row * side * component.stride + column * side;
        idct.transform(block, last, side, component.plane, to, component.stride);
        if (last > 0) {
            Arrays.fill(block, 0);
        }
        component.blocksRead++;
    }
}
