package likeness.image;

/**
 * PNG's row filters (<a href="https://www.w3.org/TR/png-3/#9Filter-types">section 9.2</a>) but the third, the mean of left
 * and above, which never pays where one filter is for a whole picture.
 */
enum PngFilter {
    NONE(0),
    LEFT(1),
    ABOVE(2),
    PAETH(4);

    private final int number;

    PngFilter(int number) {
        this.number = number;
    }

    /** All rows by this filter, each with its number in front. */
    byte[] rows(Pixels pixels, int channels) {
        Rows rows = new Rows(pixels, channels);
        while (rows.next()) {
            rows.write(number);
        }
        return rows.out;
    }

    /** All rows, each by the filter whose residuals are smallest: what suits photographs. */
    static byte[] bestRows(Pixels pixels, int channels) {
        Rows rows = new Rows(pixels, channels);
        while (rows.next()) {
            rows.writeBest();
        }
        return rows.out;
    }

    /** Walks down the rows of a picture. */
    private static final class Rows {
        private static final int KINDS = 5;

        private final Pixels pixels;
        private final int channels;
        private final byte[] out;
        private byte[] above;
        private byte[] row;
        private final byte[] trial;
        private int y = -1;

        Rows(Pixels pixels, int channels) {
            int stride = pixels.width() * channels;
            this.pixels = pixels;
            this.channels = channels;
            this.out = new byte[(stride + 1) * pixels.height()];
            this.above = new byte[stride];
            this.row = new byte[stride];
            this.trial = new byte[stride];
        }

        boolean next() {
            y++;
            if (y == pixels.height()) {
                return false;
            }
            byte[] swap = above;
            above = row;
            row = swap;
            unpack();
            return true;
        }

        private void unpack() {
            int at = 0;
            for (int x = 0; x < pixels.width(); x++) {
                int pixel = pixels.at(x, y);
                row[at++] = (byte) (pixel >> 16);
                if (channels > 2) {
                    row[at++] = (byte) (pixel >> 8);
                    row[at++] = (byte) pixel;
                }
                if (channels % 2 == 0) {
                    row[at++] = (byte) (pixel >>> 24);
                }
            }
        }

        void write(int kind) {
            apply(kind);
            int at = y * (row.length + 1);
            out[at] = (byte) kind;
            System.arraycopy(trial, 0, out, at + 1, trial.length);
        }

        void writeBest() {
            int smallest = Integer.MAX_VALUE;
            int best = 0;
            for (int kind = 0; kind < KINDS; kind++) {
                int cost = apply(kind);
                if (cost < smallest) {
                    smallest = cost;
                    best = kind;
                }
            }
            write(best);
        }

        /** Fills {@code trial}; the sum of its residuals. A loop for each kind, since one that asks in each step is slow. */
        private int apply(int kind) {
            switch (kind) {
                case 1 -> fromLeft();
                case 2 -> fromAbove();
                case 3 -> fromMean();
                case 4 -> fromPaeth();
                default -> System.arraycopy(row, 0, trial, 0, row.length);
            }
            int cost = 0;
            for (byte residual : trial) {
                cost += Math.abs(residual);
            }
            return cost;
        }

        private void fromLeft() {
            System.arraycopy(row, 0, trial, 0, channels);
            for (int i = channels; i < row.length; i++) {
                trial[i] = (byte) (row[i] - row[i - channels]);
            }
        }

        private void fromAbove() {
            for (int i = 0; i < row.length; i++) {
                trial[i] = (byte) (row[i] - above[i]);
            }
        }

        private void fromMean() {
            for (int i = 0; i < channels; i++) {
                trial[i] = (byte) (row[i] - (above[i] & 255) / 2);
            }
            for (int i = channels; i < row.length; i++) {
                trial[i] = (byte) (row[i] - ((row[i - channels] & 255) + (above[i] & 255)) / 2);
            }
        }

        private void fromPaeth() {
            for (int i = 0; i < channels; i++) {
                trial[i] = (byte) (row[i] - above[i]); // left of the picture is nothing, so what is above is nearest
            }
            for (int i = channels; i < row.length; i++) {
                trial[i] = (byte) (row[i] - paeth(row[i - channels] & 255, above[i] & 255, above[i - channels] & 255));
            }
        }
    }

    /**
     * Turns residuals back into samples, in place.
     *
     * @param number of the filter as stored with the row
     * @param above the row above, already samples
     */
    static void undo(int number, byte[] row, byte[] above, int bytesPerPixel) {
        switch (number) {
            case 0 -> {}
            case 1 -> undoLeft(row, bytesPerPixel);
            case 2 -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case 3, 4 -> undoPredicted(number, row, above, bytesPerPixel);
            default -> throw PictureException.broken("a row is filtered in no known way");
        }
    }

    private static void undoLeft(byte[] row, int bytesPerPixel) {
        for (int i = bytesPerPixel; i < row.length; i++) {
            row[i] += row[i - bytesPerPixel];
        }
    }

    private static void undoPredicted(int number, byte[] row, byte[] above, int bytesPerPixel) {
        for (int i = 0; i < row.length; i++) {
            int left = i < bytesPerPixel ? 0 : row[i - bytesPerPixel] & 255;
            int upLeft = i < bytesPerPixel ? 0 : above[i - bytesPerPixel] & 255;
            int up = above[i] & 255;
            row[i] += (byte) (number == 3 ? (left + up) / 2 : paeth(left, up, upLeft));
        }
    }

    private static int paeth(int left, int up, int upLeft) {
        int guess = left + up - upLeft;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toUpLeft = Math.abs(guess - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }
}
