package likeness.render;

import java.util.Arrays;

/**
 * Skin in one band of rows, between the first column that may show some and the last: its light is kept apart until it is
 * scattered. Arrays are longer than that where an earlier picture needed them so.
 */
final class SkinPixels {

    final int firstRow;
    final int rows;
    /** First column that may show skin. */
    int left;
    /** Column behind the last that may show skin. */
    int right;
    /** Colour of skin times its cover, per colour and pixel; 0 where no skin is. */
    final float[][] color = new float[3][0];
    /** Light that arrives at the skin, later what is seen to leave it, per colour and pixel; 0 where no skin is. */
    final float[][] light = new float[3][0];
    /** {@link #light} after the first half of the scattering, from {@link #first} to {@link #end}. */
    final float[][] scattered = new float[3][0];
    /** Distance of skin per pixel from {@link #first} to {@link #end}, very far between. */
    float[] depth = new float[0];

    /** First column that shows skin. */
    int first;
    /** Column behind the last that shows skin. */
    int end;

    SkinPixels(int firstRow, int endRow) {
        this.firstRow = firstRow;
        rows = endRow - firstRow;
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
            light[k] = emptied(light[k], pixels);
            scattered[k] = roomy(scattered[k], pixels);
        }
        depth = roomy(depth, pixels);
        first = left;
        end = left;
    }

    /** What added to a column gives the number of the pixel of a row. */
    int start(int y) {
        return (y - firstRow) * (right - left) - left;
    }

    /** Number of a pixel in a row of the band. */
    int at(int x, int row) {
        return row * (right - left) + x - left;
    }

    /** Sets the first column that shows skin and the one behind the last; false when none does. */
    boolean findFirstAndEnd() {
        first = right;
        end = left;
        for (int row = 0; row < rows; row++) {
            int start = at(0, row);
            int from = left;
            while (from < first && color[0][start + from] == 0) {
                from++;
            }
            int to = right;
            while (to > end && color[0][start + to - 1] == 0) {
                to--;
            }
            first = from;
            end = to;
        }
        return first < end;
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
