package likeness.image;

/** PNG's row filters: each row takes the one whose residuals are smallest. */
final class PngFilter {

    private static final int KINDS = 5;

    private PngFilter() {}

    /** All rows, each with its filter's number in front. */
    static byte[] filter(Pixels pixels, int channels) {
        int stride = pixels.width() * channels;
        byte[] out = new byte[(stride + 1) * pixels.height()];
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        byte[] trial = new byte[stride];
        for (int y = 0; y < pixels.height(); y++) {
            unpack(pixels, y, channels, row);
            writeBest(row, above, channels, trial, out, y * (stride + 1));
            byte[] swap = above;
            above = row;
            row = swap;
        }
        return out;
    }

    private static void unpack(Pixels pixels, int y, int channels, byte[] row) {
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

    private static void writeBest(byte[] row, byte[] above, int channels, byte[] trial, byte[] out, int at) {
        long best = Long.MAX_VALUE;
        for (int kind = 0; kind < KINDS; kind++) {
            long cost = apply(kind, row, above, channels, trial);
            if (cost < best) {
                best = cost;
                out[at] = (byte) kind;
                System.arraycopy(trial, 0, out, at + 1, trial.length);
            }
        }
    }

    private static long apply(int kind, byte[] row, byte[] above, int channels, byte[] out) {
        long cost = 0;
        for (int i = 0; i < row.length; i++) {
            int left = i < channels ? 0 : row[i - channels] & 255;
            int up = above[i] & 255;
            int upLeft = i < channels ? 0 : above[i - channels] & 255;
            out[i] = (byte) (row[i] - predict(kind, left, up, upLeft));
            cost += Math.abs(out[i]);
        }
        return cost;
    }

    private static int predict(int kind, int left, int up, int upLeft) {
        return switch (kind) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, upLeft);
            default -> 0;
        };
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
