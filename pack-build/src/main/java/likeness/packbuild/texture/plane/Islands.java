package likeness.packbuild.texture.plane;

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
        for (int step = 0; step < REACH; step++) {
            known = grow(argb, known, w, h);
        }
        int mean = mean(picture, cover);
        for (int i = 0; i < argb.length; i++) {
            if (!known[i]) {
                argb[i] = mean;
            }
        }
        return new Pixels(w, h, argb);
    }

    private static boolean[] grow(int[] argb, boolean[] known, int w, int h) {
        boolean[] next = known.clone();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (!known[y * w + x]) {
                    int count = 0;
                    int a = 0;
                    int r = 0;
                    int g = 0;
                    int b = 0;
                    for (int k = 0; k < 4; k++) {
                        int nx = x + (k == 0 ? 1 : k == 1 ? -1 : 0);
                        int ny = y + (k == 2 ? 1 : k == 3 ? -1 : 0);
                        if (nx >= 0 && ny >= 0 && nx < w && ny < h && known[ny * w + nx]) {
                            int p = argb[ny * w + nx];
                            a += p >>> 24;
                            r += p >> 16 & 255;
                            g += p >> 8 & 255;
                            b += p & 255;
                            count++;
                        }
                    }
                    if (count > 0) {
                        argb[y * w + x] = a / count << 24 | r / count << 16 | g / count << 8 | b / count;
                        next[y * w + x] = true;
                    }
                }
            }
        }
        return next;
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
