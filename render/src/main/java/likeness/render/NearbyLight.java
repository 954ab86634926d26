package likeness.render;

import java.util.Arrays;

/**
 * Reads key light and openness around a pixel without their noise: the mean of the probes within three pixels that lie at the
 * same depth, near ones counting more.
 *
 * <p>Every fourth pixel has been probed, see {@link Frame#probes}. A whole row is smoothed at once, the even and the odd columns
 * each in loops that a compiler can turn into vector instructions; what lies before the row's nearest surfaces or behind
 * them is gathered one by one.
 */
final class NearbyLight {

    /** Rows and columns to each side from which probes are taken. */
    private static final int REACH = 2;
    /**
     * Weights of probes 0, 1, 2 rows or columns away: each of the turns of their {@link SamplePattern} gets the same weight, so
     * that none is seen.
     */
    private static final float[] NEARNESS = {1, 1, 0.5f};

    private static final float LEAST = 1e-3f;
    /** Share of the tolerance within which a depth counts as the row's own. */
    private static final float OWN = 0.25f;

    /** Tolerances within which something thin takes part in the light of what it lies on, or near. */
    private static final float THIN_OWN = 2;

    private static final float THIN_REACH = 5;

    float keyLight;
    float openness;

    // What was gathered last for something thin: neighbours in depth share it.
    private int gathered = -1;
    private float gatheredAt;
    private boolean found;
    private float gatheredKey;
    private float gatheredOpen;

    private final Frame frame;
    private final float tolerance;

    /** Smoothed key light of the row by column; negative where nothing lies around. */
    private final float[] rowKey;

    private final float[] rowOpen;

    // Of every other column.
    private final float[] depth;
    private final float[] key;
    private final float[] open;
    private final float[] weight;
    private final float[] share;
    private final float[] tapDepth;
    private final float[] tapKey;
    private final float[] tapOpen;

    /** @param pixelsPerMetre at the subject */
    NearbyLight(Frame frame, float pixelsPerMetre) {
        this.frame = frame;
        tolerance = 0.004f + 3 / pixelsPerMetre;
        rowKey = new float[frame.width];
        rowOpen = new float[frame.width];
        depth = new float[frame.probes];
        key = new float[frame.probes];
        open = new float[frame.probes];
        weight = new float[frame.probes];
        share = new float[frame.probes];
        tapDepth = new float[frame.probes];
        tapKey = new float[frame.probes];
        tapOpen = new float[frame.probes];
    }

    /** Smooths the columns left…right−1 of a row for its nearest surfaces. */
    void smooth(int y, int left, int right) {
        smoothColumns(y, 0, left, right);
        smoothColumns(y, 1, left, right);
    }

    private void smoothColumns(int y, int parity, int left, int right) {
        int from = left + 1 - parity >> 1;
        int to = right + 1 - parity >> 1;
        if (from >= to) {
            return;
        }
        for (int i = from; i < to; i++) {
            depth[i] = frame.depth[y * frame.width + 2 * i + parity];
        }
        Arrays.fill(key, from, to, 0);
        Arrays.fill(open, from, to, 0);
        Arrays.fill(weight, from, to, 0);
        for (int row = firstRow(y); row <= Math.min(frame.height - 1, y + REACH); row += 2) {
            float nearness = NEARNESS[Math.abs(row - y)];
            int shift = Frame.firstProbe(row) - parity;
            if (shift == 0) {
                addTap(row, -1, nearness * NEARNESS[2], from, to);
                addTap(row, 0, nearness, from, to);
                addTap(row, 1, nearness * NEARNESS[2], from, to);
            } else {
                addTap(row, Math.min(0, -shift), nearness * NEARNESS[1], from, to);
                addTap(row, Math.max(0, -shift), nearness * NEARNESS[1], from, to);
            }
        }
        for (int i = from; i < to; i++) {
            int x = 2 * i + parity;
            rowKey[x] = weight[i] < LEAST ? -1 : key[i] / weight[i];
            rowOpen[x] = open[i] / weight[i];
        }
    }

    /** The first row around that has probes. */
    private static int firstRow(int y) {
        return Math.max(0, y - REACH + 1 & ~1);
    }

    private void addTap(int row, int shift, float nearness, int from, int to) {
        int first = Math.max(from, -shift);
        int count = Math.min(to, frame.probes - shift) - first;
        if (count > 0) {
            int source = (row >> 1) * frame.probes + first + shift;
            System.arraycopy(frame.probeDepth, source, tapDepth, first, count);
            System.arraycopy(frame.keyLight, source, tapKey, first, count);
            System.arraycopy(frame.openness, source, tapOpen, first, count);
            compare(depth, tapDepth, nearness, nearness / tolerance, share, first, first + count);
            add(share, tapKey, key, first, first + count);
            add(share, tapOpen, open, first, first + count);
            add(share, weight, first, first + count);
        }
    }

    // Each loop stores to one array alone: only such short ones are turned into vector instructions.

    private static void compare(
            float[] depth, float[] tapDepth, float nearness, float slope, float[] share, int from, int to) {
        float most = 0.5f * nearness;
        for (int i = from; i < to; i++) {
            share[i] = Math.min(most, Math.max(0, nearness - Math.abs(tapDepth[i] - depth[i]) * slope));
        }
    }

    private static void add(float[] share, float[] value, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += share[i] * value[i];
        }
    }

    private static void add(float[] value, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += value[i];
        }
    }

    /** Reads the smoothed row for a surface at a depth; false when that lies elsewhere or nothing lies around. */
    boolean read(int x, int y, float at) {
        if (Math.abs(frame.depth[y * frame.width + x] - at) > OWN * tolerance || rowKey[x] < 0) {
            return false;
        }
        keyLight = rowKey[x];
        openness = rowOpen[x];
        return true;
    }

    /**
     * Reads for something thin at a depth, which takes the light of what lies not too far before or behind it; false when
     * nothing does.
     */
    boolean readAround(int x, int y, float at) {
        int pixel = y * frame.width + x;
        if (Math.abs(frame.depth[pixel] - at) < THIN_OWN * tolerance && rowKey[x] >= 0) {
            keyLight = rowKey[x];
            openness = rowOpen[x];
            return true;
        }
        if (pixel != gathered || Math.abs(at - gatheredAt) > tolerance) {
            gathered = pixel;
            gatheredAt = at;
            found = gather(x, y, at, THIN_REACH);
            gatheredKey = keyLight;
            gatheredOpen = openness;
        }
        keyLight = gatheredKey;
        openness = gatheredOpen;
        return found;
    }

    /** Gathers for a surface at a depth; false when nothing around lies there. */
    boolean gather(int x, int y, float at, float reach) {
        float sumKey = 0;
        float sumOpen = 0;
        float weights = 0;
        float near = 1 / (tolerance * reach);
        int endX = Math.min(frame.width, x + REACH + 1);
        int endY = Math.min(frame.height, y + REACH + 1);
        for (int row = firstRow(y); row < endY; row += 2) {
            int startX = Math.max(0, x - REACH);
            startX += startX + Frame.firstProbe(row) & 1;
            for (int column = startX; column < endX; column += 2) {
                int probe = frame.probe(column, row);
                float own = 1 - Math.abs(frame.probeDepth[probe] - at) * near;
                if (own > 0) {
                    own = own < 0.5f ? own : 0.5f;
                    sumKey += own * frame.keyLight[probe];
                    sumOpen += own * frame.openness[probe];
                    weights += own;
                }
            }
        }
        if (weights < LEAST) {
            return false;
        }
        keyLight = sumKey / weights;
        openness = sumOpen / weights;
        return true;
    }
}
