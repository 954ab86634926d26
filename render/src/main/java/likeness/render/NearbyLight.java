package likeness.render;

import java.util.Arrays;

/**
 * Reads key light and openness around a pixel without their noise: the mean of the probes within three pixels that lie at the
 * same depth, near ones counting more.
 *
 * <p>Every fourth pixel has been probed, see {@link Frame#probes}. A whole band is smoothed at once, pixels between the same probes
 * together in loops that a compiler can turn into vector instructions; what lies before the nearest surfaces or behind
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

    /** Rows after which probes lie in the same columns again. */
    private static final int PERIOD = 4;
    /** Depth where no probe is, metres. */
    private static final float NOWHERE = -1e6f;

    private static final float LEAST = 1e-3f;
    /** Openness of what nothing lies around. */
    static final float ALONE = 0.9f;
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

    /** Smoothed key light of the band per pixel; negative where nothing lies around. */
    private final float[] smoothKey;

    private final float[] smoothOpen;
    /** First row of the band. */
    private int firstRow;

    // Rows and columns in work, and what they hold.
    private int rows;
    private int columns;
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
        smoothKey = new float[frame.width * TriangleBins.ROWS];
        smoothOpen = new float[frame.width * TriangleBins.ROWS];
        int count = frame.probes * (TriangleBins.ROWS / PERIOD);
        depth = new float[count];
        key = new float[count];
        open = new float[count];
        weight = new float[count];
        share = new float[count];
        tapDepth = new float[count];
        tapKey = new float[count];
        tapOpen = new float[count];
    }

    /** Smooths a band for its nearest surfaces. */
    void smooth(BandPixels pixels) {
        firstRow = pixels.firstRow;
        for (int y = firstRow; y < Math.min(pixels.endRow, firstRow + PERIOD); y++) {
            smooth(pixels, y, 0);
            smooth(pixels, y, 1);
        }
    }

    /** Smooths the even or the odd columns of a row and of every fourth from there: the same probes lie around them. */
    private void smooth(BandPixels pixels, int top, int parity) {
        int left = pixels.left + 1 - parity >> 1;
        columns = Math.max(0, (pixels.right + 1 - parity >> 1) - left);
        rows = (pixels.endRow - top + PERIOD - 1) / PERIOD;
        int count = rows * columns;
        for (int row = 0; row < rows; row++) {
            readDepth((top + row * PERIOD) * frame.width + 2 * left + parity, row * columns);
        }
        Arrays.fill(key, 0, count, 0);
        Arrays.fill(open, 0, count, 0);
        Arrays.fill(weight, 0, count, 0);
        for (int row = top - REACH + 1 & ~1; row <= top + REACH; row += 2) {
            float nearness = NEARNESS[Math.abs(row - top)];
            int shift = Frame.firstProbe(row) - parity;
            if (shift == 0) {
                addTap(row, left - 1, nearness * NEARNESS[2]);
                addTap(row, left, nearness);
                addTap(row, left + 1, nearness * NEARNESS[2]);
            } else {
                addTap(row, left + Math.min(0, -shift), nearness * NEARNESS[1]);
                addTap(row, left + Math.max(0, -shift), nearness * NEARNESS[1]);
            }
        }
        divide(key, weight, count);
        divide(open, weight, count);
        for (int row = 0; row < rows; row++) {
            write(row * columns, at(2 * left + parity, top + row * PERIOD));
        }
    }

    private void readDepth(int from, int to) {
        for (int i = 0; i < columns; i++) {
            depth[to + i] = frame.depth[from + 2 * i];
        }
    }

    private void write(int from, int to) {
        for (int i = 0; i < columns; i++) {
            boolean alone = weight[from + i] < LEAST;
            smoothKey[to + 2 * i] = alone ? -1 : key[from + i];
            smoothOpen[to + 2 * i] = alone ? ALONE : open[from + i];
        }
    }

    private int at(int x, int y) {
        return (y - firstRow) * frame.width + x;
    }

    /** Adds probes to the columns of each row, those of the first row beginning with a probe of row y. */
    private void addTap(int y, int probe, float nearness) {
        int count = rows * columns;
        for (int row = 0; row < rows; row++) {
            readTap(y + row * PERIOD, probe, row * columns);
        }
        compare(depth, tapDepth, nearness, nearness / tolerance, share, count);
        add(share, tapKey, key, count);
        add(share, tapOpen, open, count);
        add(share, weight, count);
    }

    private void readTap(int y, int probe, int to) {
        int first = Math.max(0, -probe);
        int count = Math.min(columns, frame.probes - probe) - first;
        boolean outside = y < 0 || y >= frame.height || count <= 0;
        if (outside || count < columns) {
            Arrays.fill(tapDepth, to, to + columns, NOWHERE);
        }
        if (!outside) {
            int from = (y >> 1) * frame.probes + probe + first;
            System.arraycopy(frame.probeDepth, from, tapDepth, to + first, count);
            System.arraycopy(frame.keyLight, from, tapKey, to + first, count);
            System.arraycopy(frame.openness, from, tapOpen, to + first, count);
        }
    }

    // Each loop stores to one array alone: only such short ones are turned into vector instructions.

    private static void compare(
            float[] depth, float[] tapDepth, float nearness, float slope, float[] share, int count) {
        float most = 0.5f * nearness;
        for (int i = 0; i < count; i++) {
            share[i] = Math.min(most, Math.max(0, nearness - Math.abs(tapDepth[i] - depth[i]) * slope));
        }
    }

    private static void add(float[] share, float[] value, float[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += share[i] * value[i];
        }
    }

    private static void add(float[] value, float[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += value[i];
        }
    }

    private static void divide(float[] sum, float[] weight, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] /= weight[i];
        }
    }

    /** Reads what has been smoothed for pixels of a row; the key light is negative where nothing lies around. */
    void read(int x, int y, float[] key, float[] open, int to, int count) {
        System.arraycopy(smoothKey, at(x, y), key, to, count);
        System.arraycopy(smoothOpen, at(x, y), open, to, count);
    }

    /** Reads the smoothed row for a surface at a depth; false when that lies elsewhere or nothing lies around. */
    boolean read(int x, int y, float at) {
        int pixel = at(x, y);
        if (Math.abs(frame.depth[y * frame.width + x] - at) > OWN * tolerance || smoothKey[pixel] < 0) {
            return false;
        }
        keyLight = smoothKey[pixel];
        openness = smoothOpen[pixel];
        return true;
    }

    /**
     * Reads for something thin at a depth, which takes the light of what lies not too far before or behind it; false when
     * nothing does.
     */
    boolean readAround(int x, int y, float at) {
        int pixel = y * frame.width + x;
        if (Math.abs(frame.depth[pixel] - at) < THIN_OWN * tolerance && smoothKey[at(x, y)] >= 0) {
            keyLight = smoothKey[at(x, y)];
            openness = smoothOpen[at(x, y)];
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
        for (int row = Math.max(0, y - REACH + 1 & ~1); row < endY; row += 2) {
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
