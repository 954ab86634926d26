package likeness.image;

import java.util.Arrays;

/**
 * Some rows of a resized picture. Columns are made for a strip of old rows at once, laid out so that the same column of all rows
 * lies together: then both directions are sums of long runs of floats, which the compiler makes vectors of.
 */
final class ResampledBand {

    /** Old rows that are handled together. */
    private static final int STRIP = 32;

    /** Rows that are walked along at once: as many as the nearest cache surely holds. */
    private static final int STREAMS = 8;

    /** Floats between rows that keep columns of a power of two out of one corner of the cache. */
    private static final int APART = 16;

    private final Pixels source;
    private final Region region;
    private final LanczosAxis columns;
    private final LanczosAxis rows;
    private final int channels;

    /** Floats of a column in a strip. */
    private final int lane;

    private final float[] strip;
    private final float[] sums;

    /** @param channels 3 for an opaque picture, else 4 */
    ResampledBand(Pixels source, Region region, LanczosAxis columns, LanczosAxis rows, int channels) {
        this.source = source;
        this.region = region;
        this.columns = columns;
        this.rows = rows;
        this.channels = channels;
        this.lane = channels * STRIP;
        this.strip = new float[columns.from * lane];
        this.sums = new float[lane];
    }

    void draw(int top, int bottom, int[] argb) {
        int first = rows.first(top);
        int last = rows.last(bottom - 1);
        int stride = columns.to * channels + APART;
        float[] narrowed = new float[(last - first + 1) * stride];
        for (int y = first; y <= last; y += STRIP) {
            int count = Math.min(STRIP, last - y + 1);
            unpack(y, count);
            narrow(count, narrowed, (y - first) * stride, stride);
        }
        float[] row = new float[columns.to * channels];
        for (int y = top; y < bottom; y++) {
            Arrays.fill(row, 0);
            float[] weights = rows.weights[y];
            for (int i = 0; i < weights.length; i++) {
                add(narrowed, (rows.clamp(rows.firsts[y] + i) - first) * stride, weights[i], row);
            }
            pack(row, argb, y * columns.to);
        }
    }

    /** Old rows to linear light, each pixel's channels side by side for all rows of the strip. */
    private void unpack(int top, int count) {
        for (int y = 0; y < count; y += STREAMS) {
            int streams = Math.min(STREAMS, count - y);
            for (int x = 0; x < columns.from; x++) {
                int from = (region.y() + top + y) * source.width() + region.x() + x;
                unpackColumn(from, x * lane + y, streams);
            }
        }
    }

    private void unpackColumn(int from, int to, int count) {
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
                strip[to + y + 3 * STRIP] = alpha;
            }
            strip[to + y] = r;
            strip[to + y + STRIP] = g;
            strip[to + y + 2 * STRIP] = b;
        }
    }

    private void narrow(int count, float[] to, int start, int stride) {
        for (int x = 0; x < columns.to; x++) {
            Arrays.fill(sums, 0);
            float[] weights = columns.weights[x];
            for (int i = 0; i < weights.length; i++) {
                add(strip, columns.clamp(columns.firsts[x] + i) * lane, weights[i], sums);
            }
            for (int y = 0; y < count; y++) {
                for (int c = 0; c < channels; c++) {
                    to[start + y * stride + x * channels + c] = sums[c * STRIP + y];
                }
            }
        }
    }

    private static void add(float[] values, int from, float weight, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[from + i] * weight;
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
