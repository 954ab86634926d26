package likeness.packbuild.texture.plane;

import java.util.Arrays;
import java.util.stream.IntStream;
import likeness.image.Pixels;

/** What a picture shows beside the islands of its mesh. */
public final class Islands {

    private static final int REACH = 16;

    private Islands() {}

    /**
     * Lets the colour at the shore run on into the ground for some texels, and fills the rest with the mean: so no mip level
     * mixes the ground in, and the file is smaller.
     *
     * @param cover above 0.5 on the islands
     */
    public static Pixels spread(Pixels picture, Plane cover) {
        int w = picture.width();
        int h = picture.height();
        int[] argb = picture.argb().clone();
        boolean[] known = new boolean[argb.length];
        for (int i = 0; i < argb.length; i++) {
            known[i] = cover.v()[i] > 0.5f;
        }
        int[] shore = shore(known, w, h);
        for (int step = 0; step < REACH; step++) {
            shore = grow(argb, known, shore, w, h);
        }
        int mean = mean(picture, cover);
        for (int i = 0; i < argb.length; i++) {
            if (!known[i]) {
                argb[i] = mean;
            }
        }
        return new Pixels(w, h, argb);
    }

    /** The texels just beside what is known. */
    private static int[] shore(boolean[] known, int w, int h) {
        return IntStream.range(0, known.length)
                .filter(i -> !known[i])
                .filter(i -> known(known, i, 0, w, h)
                        || known(known, i, 1, w, h)
                        || known(known, i, 2, w, h)
                        || known(known, i, 3, w, h))
                .toArray();
    }

    private static boolean known(boolean[] known, int i, int k, int w, int h) {
        int next = neighbour(i, k, w, h);
        return next >= 0 && known[next];
    }

    /** Gives the shore the mean of what it borders on; returns the shore after it. */
    private static int[] grow(int[] argb, boolean[] known, int[] shore, int w, int h) {
        for (int i : shore) {
            argb[i] = around(argb, known, i, w, h);
        }
        for (int i : shore) {
            known[i] = true;
        }
        return Arrays.stream(shore)
                .flatMap(i -> IntStream.range(0, 4).map(k -> neighbour(i, k, w, h)))
                .filter(i -> i >= 0 && !known[i])
                .sorted()
                .distinct()
                .toArray();
    }

    private static int around(int[] argb, boolean[] known, int i, int w, int h) {
        int count = 0;
        int a = 0;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int k = 0; k < 4; k++) {
            int next = neighbour(i, k, w, h);
            if (next >= 0 && known[next]) {
                int p = argb[next];
                a += p >>> 24;
                r += p >> 16 & 255;
                g += p >> 8 & 255;
                b += p & 255;
                count++;
            }
        }
        return a / count << 24 | r / count << 16 | g / count << 8 | b / count;
    }

    /** One of the four beside a texel; -1 beyond the edge. */
    private static int neighbour(int i, int k, int w, int h) {
        return switch (k) {
            case 0 -> i % w < w - 1 ? i + 1 : -1;
            case 1 -> i % w > 0 ? i - 1 : -1;
            case 2 -> i < w * (h - 1) ? i + w : -1;
            default -> i >= w ? i - w : -1;
        };
    }

    private static int mean(Pixels picture, Plane cover) {
        long[] sums = new long[3];
        long count = 0;
        for (int i = 0; i < cover.v().length; i++) {
            if (cover.v()[i] > 0.5f) {
                for (int c = 0; c < 3; c++) {
                    sums[c] += picture.argb()[i] >> 16 - 8 * c & 255;
                }
                count++;
            }
        }
        if (count == 0) {
            return 0xFF808080;
        }
        return 0xFF000000 | (int) (sums[0] / count) << 16 | (int) (sums[1] / count) << 8 | (int) (sums[2] / count);
    }
}
