package likeness.image;

import java.util.Arrays;

/**
 * Some rows of a resized picture. Columns are made for a strip of old rows at once, laid out so that the same column of all rows
 * lies together: then both directions are sums of whole arrays. Each column and row is an array of its own, since the compiler
 * makes vectors only where it sees that what is stored is not what is read next.
 */
final class ResampledBand {

    /** Old rows that are handled together. */
    static final int STRIP = 64;

    /** Rows that are walked along at once: as many as the nearest cache surely holds. */
    private static final int STREAMS = 8;

    private final Pixels source;
    private final Region region;
    private final LanczosAxis columns;
    private final LanczosAxis rows;
    private final int channels;

    /** Columns of old pixels; each has its channels one after the other. */
    private final float[][] strip;

    private final float[] sums;

    /** @param channels 3 for an opaque picture, else 4 */
    ResampledBand(Pixels source, Region region, LanczosAxis columns, LanczosAxis rows, int channels) {
        this.source = source;
        this.region = region;
        this.columns = columns;
        this.rows = rows;
        this.channels = channels;
        this.strip = new float[columns.from][channels * STRIP];
        this.sums = new float[channels * STRIP];
    }

    void draw(int top, int bottom, int[] argb) {
        int first = rows.first(top);
        int last = rows.last(bottom - 1);
        float[][] narrowed = new float[last - first + 1][columns.to * channels];
        for (int y = first; y <= last; y += STRIP) {
            int count = Math.min(STRIP, last - y + 1);
            unpack(y, count);
            narrow(count, narrowed, y - first);
        }
        float[] row = new float[columns.to * channels];
        for (int y = top; y < bottom; y++) {
            sum(narrowed, rows, y, first, row);
            pack(row, argb, y * columns.to);
        }
    }

    /** Old rows to linear light, each pixel's channels side by side for all rows of the strip. */
    private void unpack(int top, int count) {
        for (int y = 0; y < count; y += STREAMS) {
            int streams = Math.min(STREAMS, count - y);
            for (int x = 0; x < columns.from; x++) {
                int from = (region.y() + top + y) * source.width() + region.x() + x;
                unpackColumn(from, strip[x], y, streams);
            }
        }
    }

    private void unpackColumn(int from, float[] column, int to, int count) {
        int[] argb = source.argb();
        for (int y = 0; y < count; y++) {
            int pixel = argb[from + y * source.width()];
            float r = Srgb.toLinear(pixel >> 16 & 255);
            float g = Srgb.toLinear(pixel >> 8 & 255);
            float b = Srgb.toLinear(pixel & 255);
            if (channels == 4) {
                float alpha = (pixel >>> 24) / 255f;
                r *= alpha;
                g *= alpha;
                b *= alpha;
                column[to + y + 3 * STRIP] = alpha;
            }
            column[to + y] = r;
            column[to + y + STRIP] = g;
            column[to + y + 2 * STRIP] = b;
        }
    }

    private void narrow(int count, float[][] to, int top) {
        for (int x = 0; x < columns.to; x++) {
            sum(strip, columns, x, 0, sums);
            for (int y = 0; y < count; y++) {
                float[] row = to[top + y];
                for (int c = 0; c < channels; c++) {
                    row[x * channels + c] = sums[c * STRIP + y];
                }
            }
        }
    }

    /**
     * A new row or column as the weighted sum of old ones.
     *
     * @param first of the old ones
     */
    private static void sum(float[][] old, LanczosAxis axis, int x, int first, float[] sums) {
        Arrays.fill(sums, 0);
        float[] weights = axis.weights[x];
        for (int i = 0; i < weights.length; i += LanczosAxis.GROUP) {
            float[] a = old[axis.old(x, i) - first];
            float[] b = old[axis.old(x, i + 1) - first];
            float[] c = old[axis.old(x, i + 2) - first];
            float[] d = old[axis.old(x, i + 3) - first];
            add(a, b, c, d, weights, i, sums);
        }
    }

    /** Four at once, so that each sum is fetched and stored a quarter as often. */
    private static void add(float[] a, float[] b, float[] c, float[] d, float[] weights, int from, float[] sums) {
        float ofA = weights[from];
        float ofB = weights[from + 1];
        float ofC = weights[from + 2];
        float ofD = weights[from + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + a[i] * ofA + b[i] * ofB + c[i] * ofC + d[i] * ofD;
        }
    }

    private void pack(float[] row, int[] argb, int to) {
        for (int x = 0; x < columns.to; x++) {
            int at = x * channels;
            int a = 255;
            float scale = 1;
            if (channels == 4) {
                float alpha = Math.min(1, Math.max(0, row[at + 3]));
                a = (int) (alpha * 255 + 0.5f);
                scale = a == 0 ? 0 : 1 / alpha;
            }
            argb[to + x] = a << 24
                    | Srgb.fromLinear(row[at] * scale) << 16
                    | Srgb.fromLinear(row[at + 1] * scale) << 8
                    | Srgb.fromLinear(row[at + 2] * scale);
        }
    }
}
