package likeness.render;

import java.util.Arrays;

/**
 * Skin in one band of rows, between the first column that may show some and the last: its light is kept apart until it is
 * scattered. Arrays are longer than that where an earlier picture needed them so.
 */
final class SkinPixels {

    private final int firstRow;
    private final int rows;
    /** First column that may show skin. */
    int left;
    /** Column behind the last that may show skin. */
    int right;
    /** Colour of skin times its cover, per colour and pixel; 0 where no skin is. */
    final float[][] color = new float[3][0];
    /** Light that arrives at the skin, per colour and pixel; anything where no skin is. */
    final float[][] light = new float[3][0];
    /** {@link #light} after the first half of the scattering, between the first and the last skin of each row. */
    final float[][] scattered = new float[3][0];
    /** Distance of skin per pixel between the first and the last skin of each row, very far between. */
    float[] depth = new float[0];

    private final int[] firsts;
    private final int[] ends;

    SkinPixels(int firstRow, int endRow) {
        this.firstRow = firstRow;
        rows = endRow - firstRow;
        firsts = new int[rows];
        ends = new int[rows];
    }

    /** Sets the columns that may show skin, if any. */
    void reach(int newLeft, int newRight) {
        left = newLeft;
        right = Math.max(newLeft, newRight);
    }

    /** Makes room, and there is no skin. */
    void clear() {
        int pixels = rows * (right - left);
        for (int k = 0; k < 3; k++) {
            color[k] = emptied(color[k], pixels);
            light[k] = roomy(light[k], pixels);
            scattered[k] = roomy(scattered[k], pixels);
        }
        depth = roomy(depth, pixels);
    }

    /** What added to a column gives the number of the pixel of a row. */
    int start(int y) {
        return (y - firstRow) * (right - left) - left;
    }

    /** Notes the first column of a row that shows skin, and the one behind the last. */
    void bound(int y, int first, int end) {
        firsts[y - firstRow] = first;
        ends[y - firstRow] = end;
    }

    /** First column of a row that shows skin. */
    int first(int y) {
        return firsts[y - firstRow];
    }

    /** Column of a row behind the last that shows skin. */
    int end(int y) {
        return ends[y - firstRow];
    }

    /** Whether a row shows any skin. */
    boolean has(int y) {
        return first(y) < end(y);
    }

    private static float[] roomy(float[] values, int count) {
        return values.length < count ? new float[count] : values;
    }

    /** The values, or new ones if they are too few, the first {@code count} of them 0. */
    static float[] emptied(float[] values, int count) {
        if (values.length < count) {
            return new float[count];
        }
        Arrays.fill(values, 0, count, 0);
        return values;
    }
}
