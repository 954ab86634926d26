package likeness.image;

import java.util.stream.IntStream;

/**
 * Blocks of one scan of a progressive frame (annex G): each scan brings some coefficients, or one more bit of them, and the
 * picture is transformed when all have come.
 */
final class JpegProgression implements JpegScan.Block {

    private final JpegBits bits;
    private final int first;
    private final int last;

    /** Whether the bits refine what earlier scans brought. */
    private final boolean refines;

    private final int shift;

    /** Blocks still to come without anything new. */
    private int emptyBlocks;

    JpegProgression(JpegBits bits, int first, int last, int approximation) {
        this.bits = bits;
        this.first = first;
        this.last = last;
        this.refines = approximation >> 4 != 0;
        this.shift = approximation & 15;
        boolean dc = first == 0 && last == 0;
        if (!dc && (first == 0 || first > last || last > 63) || shift > 13) {
            throw PictureException.broken("a scan brings an impossible range");
        }
    }

    @Override
    public void restart() {
        emptyBlocks = 0;
    }

    @Override
    public void read(JpegComponent component, int column, int row) {
        int at = component.block(column, row) * 64;
        if (first == 0) {
            readDc(component, at);
        } else if (refines) {
            refineAc(component, at);
        } else {
            readAc(component, at);
        }
    }

    private void readDc(JpegComponent component, int at) {
        if (refines) {
            component.coefficients[at] |= (short) (bits.bits(1) << shift);
            return;
        }
        component.prediction += bits.difference(component.dc());
        component.coefficients[at] = (short) (component.prediction << shift);
        component.blocksRead++;
    }

    private void readAc(JpegComponent component, int at) {
        if (emptyBlocks > 0) {
            emptyBlocks--;
            return;
        }
        short[] coefficients = component.coefficients;
        JpegHuffman table = component.ac();
        for (int k = first; k <= last; k++) {
            int symbol = bits.symbol(table);
            int size = symbol & 15;
            int run = symbol >> 4;
            if (size != 0) {
                k += run;
                int value = JpegHuffman.extend(bits.bits(size), size) << shift;
                coefficients[at + JpegBits.ORDER[k]] = (short) value;
            } else if (run == 15) {
                k += 15;
            } else {
                emptyBlocks = (1 << run) + bits.bits(run) - 1;
                return;
            }
        }
    }

    private void refineAc(JpegComponent component, int at) {
        short[] coefficients = component.coefficients;
        int k = first;
        if (emptyBlocks == 0) {
            JpegHuffman table = component.ac();
            while (k <= last) {
                int symbol = bits.symbol(table);
                int run = symbol >> 4;
                int value = 0;
                if ((symbol & 15) != 0) {
                    value = bits.bits(1) == 1 ? 1 << shift : -(1 << shift);
                } else if (run < 15) {
                    emptyBlocks = (1 << run) + bits.bits(run);
                    break;
                }
                k = refineRun(coefficients, at, k, run);
                if (value != 0 && k <= last) {
                    coefficients[at + JpegBits.ORDER[k]] = (short) value;
                }
                k++;
            }
        }
        if (emptyBlocks > 0) {
            refineRun(coefficients, at, k, 64);
            emptyBlocks--;
        }
    }

    /** Refines what is not zero while passing over so many zeros; where the next zero stands. */
    private int refineRun(short[] coefficients, int at, int from, int zeros) {
        int left = zeros;
        int k = from;
        for (; k <= last; k++) {
            int place = at + JpegBits.ORDER[k];
            int old = coefficients[place];
            if (old == 0) {
                if (left-- == 0) {
                    break;
                }
            } else if (bits.bits(1) == 1 && (Math.abs(old) >> shift & 1) == 0) {
                coefficients[place] = (short) (old + (old > 0 ? 1 << shift : -(1 << shift)));
            }
        }
        return k;
    }

    /** Makes samples of the coefficients of all channels. */
    static void transform(JpegFrame frame, int side, Deadline deadline) {
        for (JpegComponent component : frame.components) {
            IntStream.range(0, component.blocksHigh)
                    .filter(component::isSeen)
                    .parallel()
                    .forEach(row -> {
                        deadline.check();
                        component.transform(new JpegIdct(side, component.columns), values(component, row), row, side);
                    });
            component.coefficients = new short[0];
        }
    }

    /** Dequantized, as the transform takes them. */
    private static float[][] values(JpegComponent component, int row) {
        float[][] values = new float[64][component.columns];
        for (int column = 0; column < component.columns; column++) {
            int from = component.block(component.firstColumn + column, row) * 64;
            for (int k = 0; k < 64; k++) {
                int place = JpegBits.ORDER[k];
                values[place][column] = component.coefficients[from + place] * component.quantization[k];
            }
        }
        return values;
    }
}
