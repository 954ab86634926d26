package likeness.render;

import java.util.Arrays;
import likeness.image.Srgb;
import org.jspecify.annotations.Nullable;

/** Joins skin with its scattered light, exposes, applies the tone curve, lays it over the ground and encodes sRGB. */
final class DevelopPass {

    private final Frame frame;
    private final Scatter scatter;
    private final ToneCurve curve;
    private final float exposure;
    private final Ground ground;
    private final FloorShadow floor;
    private final Outline outline;
    /** Row of the picture that the frame's first row is. */
    private final int offset;

    private final @Nullable Row[] rows;

    DevelopPass(
            Frame frame,
            Scatter scatter,
            ToneCurve curve,
            float exposure,
            Ground ground,
            FloorShadow floor,
            Outline outline,
            int offset,
            int workers) {
        this.frame = frame;
        this.scatter = scatter;
        this.curve = curve;
        this.exposure = exposure;
        this.ground = ground;
        this.floor = floor;
        this.outline = outline;
        this.offset = offset;
        rows = new Row[workers];
    }

    /**
     * Writes the rows of a band that lie within from…to−1 of the frame into the picture.
     *
     * @param worker number of the calling thread among those at work on the pass
     */
    void run(int band, int worker, int from, int to, int[] argb) {
        Row row = rows[worker];
        if (row == null) {
            row = new Row();
            rows[worker] = row;
        }
        scatter.alongColumns(band, worker);
        BandPixels pixels = frame.band(band);
        int end = Math.min(to, pixels.endRow);
        for (int y = Math.max(from, pixels.firstRow); y < end; y++) {
            row.develop(y, pixels);
            if (ground.isTransparent()) {
                row.writeTransparent(y, argb);
            } else {
                row.overlay(y);
                row.write(y, argb);
            }
        }
    }

    /** One row in work, in short loops that a compiler can turn into vector instructions; one per thread. */
    private final class Row {
        private final int width = frame.width;
        /** The subject, then what is written, per colour. */
        private final float[][] rgb = new float[3][width];

        private final float[][] curved = new float[3][width];
        private final float[] cover = new float[width];
        /** How much of the ground is seen. */
        private final float[] open = new float[width];

        private final float[] factor = new float[width];
        private final float[] other = new float[width];
        private final int[][] steps = new int[3][width];
        private final int[] noise = new int[width];
        private final int[] written = new int[width];

        /** The subject before the ground; anything where cover is 0. */
        void develop(int y, BandPixels pixels) {
            int left = pixels.left;
            int right = pixels.right;
            Arrays.fill(cover, 0);
            if (left >= right) {
                return;
            }
            System.arraycopy(pixels.cover, pixels.at(left, y), cover, left, right - left);
            for (int x = left; x < right; x++) {
                cover[x] = Math.min(1, cover[x]);
            }
            for (int x = left; x < right; x++) {
                factor[x] = exposure / Math.max(1e-4f, cover[x]);
            }
            for (int k = 0; k < 3; k++) {
                expose(k, y, pixels);
            }
            keepHue(left, right);
            if (outline.isActive()) {
                ink(y, left, right);
            }
        }

        private void ink(int y, int left, int right) {
            for (int x = left; x < right; x++) {
                float kept = 1 - outline.ink(frame, x, y);
                for (int k = 0; k < 3; k++) {
                    rgb[k][x] *= kept;
                }
            }
        }

        private void expose(int k, int y, BandPixels pixels) {
            int left = pixels.left;
            int right = pixels.right;
            System.arraycopy(pixels.color[k], pixels.at(left, y), rgb[k], left, right - left);
            addSkin(k, y, pixels.skin);
            float[] channel = rgb[k];
            for (int x = left; x < right; x++) {
                channel[x] *= factor[x];
            }
            for (int x = left; x < right; x++) {
                curved[k][x] = curve.apply(channel[x]);
            }
        }

        private void addSkin(int k, int y, SkinPixels skin) {
            int start = skin.start(y) + skin.left;
            int count = skin.right - skin.left;
            System.arraycopy(skin.light[k], start, other, skin.left, count);
            float[] channel = rgb[k];
            for (int x = skin.left; x < skin.right; x++) {
                channel[x] += other[x];
            }
        }

        /** Half by channel and half by the brightest channel: highlights pale, but hues do not twist. */
        private void keepHue(int left, int right) {
            for (int x = left; x < right; x++) {
                float brightest = Math.max(rgb[0][x], Math.max(rgb[1][x], rgb[2][x]));
                float developed = Math.max(curved[0][x], Math.max(curved[1][x], curved[2][x]));
                other[x] = developed / Math.max(1e-6f, brightest);
            }
            for (int k = 0; k < 3; k++) {
                DevelopPass.keepHue(rgb[k], curved[k], other, left, right);
            }
        }

        /** Lays the subject over the ground. */
        void overlay(int y) {
            for (int x = 0; x < width; x++) {
                open[x] = 1 - cover[x];
            }
            if (floor.isActive()) {
                for (int x = 0; x < width; x++) {
                    open[x] *= 1 - floor.at(x, y);
                }
            }
            ground.glow(y + offset, factor);
            for (int k = 0; k < 3; k++) {
                DevelopPass.overlay(rgb[k], cover, factor, open, ground.color(y + offset, k));
            }
        }

        void write(int y, int[] argb) {
            for (int k = 0; k < 3; k++) {
                Srgb.fromLinearFine(rgb[k], steps[k]);
            }
            dither(noise, y + offset);
            pack(steps[0], steps[1], steps[2], noise, written);
            System.arraycopy(written, 0, argb, (y + offset) * width, width);
        }

        void writeTransparent(int y, int[] argb) {
            for (int x = 0; x < width; x++) {
                float shade = cover[x] < 1 ? floor.at(x, y) : 0;
                float alpha = cover[x] + shade * (1 - cover[x]);
                float share = alpha > 0 ? cover[x] / alpha : 0;
                int a = (int) (alpha * 255 + 0.5f);
                argb[(y + offset) * width + x] = a == 0
                        ? 0
                        : a << 24
                                | Srgb.fromLinear(rgb[0][x] * share) << 16
                                | Srgb.fromLinear(rgb[1][x] * share) << 8
                                | Srgb.fromLinear(rgb[2][x] * share);
            }
        }
    }

    private static void keepHue(float[] channel, float[] curved, float[] keep, int left, int right) {
        for (int x = left; x < right; x++) {
            channel[x] = 0.5f * (curved[x] + channel[x] * keep[x]);
        }
    }

    private static void overlay(float[] channel, float[] cover, float[] glow, float[] open, float color) {
        for (int x = 0; x < channel.length; x++) {
            channel[x] = channel[x] * cover[x] + color * glow[x] * open[x];
        }
    }

    /** Fixed noise that hides the bands of a gradient, 0…255 of 256 parts of a step. */
    private static void dither(int[] noise, int y) {
        int ofRow = y * 0x5BD1E995;
        for (int x = 0; x < noise.length; x++) {
            int hash = x * 0x1F1F1F1F ^ ofRow;
            hash ^= hash >>> 15;
            hash *= 0x2C1B3C6D;
            hash ^= hash >>> 12;
            noise[x] = hash >> 8 & 255;
        }
    }

    private static void pack(int[] red, int[] green, int[] blue, int[] noise, int[] argb) {
        for (int x = 0; x < argb.length; x++) {
            argb[x] =
                    0xFF000000 | red[x] + noise[x] >> 8 << 16 | green[x] + noise[x] >> 8 << 8 | blue[x] + noise[x] >> 8;
        }
    }
}
