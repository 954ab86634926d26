package likeness.render;

import likeness.image.Srgb;

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

    DevelopPass(
            Frame frame,
            Scatter scatter,
            ToneCurve curve,
            float exposure,
            Ground ground,
            FloorShadow floor,
            Outline outline,
            int offset) {
        this.frame = frame;
        this.scatter = scatter;
        this.curve = curve;
        this.exposure = exposure;
        this.ground = ground;
        this.floor = floor;
        this.outline = outline;
        this.offset = offset;
    }

    /** Writes the rows of a band that lie within from…to−1 of the frame into the picture. */
    void run(int band, int from, int to, int[] argb) {
        float[] rgb = new float[3];
        float[] behind = new float[3];
        Scatter.Row scattered = scatter.new Row();
        int end = Math.min(to, frame.endRow(band));
        for (int y = Math.max(from, frame.firstRow(band)); y < end; y++) {
            int row = (y + offset) * frame.width;
            if (scatter.isActive()) {
                scattered.leaving(y);
            }
            for (int x = 0; x < frame.width; x++) {
                boolean touched = x >= frame.left[band] && x < frame.right[band];
                float cover = touched ? Maths.min(1, frame.cover[y * frame.width + x]) : 0;
                if (cover > 0) {
                    subject(y * frame.width + x, x, scattered, rgb);
                    toneMap(rgb, cover == 1 ? exposure : exposure / cover);
                    outline.ink(frame, x, y, rgb);
                }
                argb[row + x] = join(x, y, rgb, cover, behind);
            }
        }
    }

    /** The subject before the ground; {@code rgb} is anything where cover is 0. */
    private int join(int x, int y, float[] rgb, float cover, float[] behind) {
        float shade = cover < 1 ? floor.at(x, y) : 0;
        if (ground.isTransparent()) {
            return transparent(rgb, cover, shade);
        }
        if (cover < 1) {
            ground.at(x, y + offset, behind);
            overlay(rgb, cover, behind, (1 - shade) * (1 - cover));
        }
        return 0xFF000000 | encode(rgb, dither(x, y + offset));
    }

    /** Adds the ground to the subject, each by its share. */
    private static void overlay(float[] rgb, float cover, float[] behind, float open) {
        if (cover == 0) {
            rgb[0] = behind[0] * open;
            rgb[1] = behind[1] * open;
            rgb[2] = behind[2] * open;
        } else {
            rgb[0] = rgb[0] * cover + behind[0] * open;
            rgb[1] = rgb[1] * cover + behind[1] * open;
            rgb[2] = rgb[2] * cover + behind[2] * open;
        }
    }

    /** Light of the subject at a pixel, times its cover. */
    private void subject(int pixel, int x, Scatter.Row scattered, float[] rgb) {
        System.arraycopy(frame.color, 3 * pixel, rgb, 0, 3);
        if (frame.skin[3 * pixel] > 0) {
            for (int k = 0; k < 3; k++) {
                float light = scatter.isActive() ? scattered.light[k][x] : frame.skinLight[k][pixel];
                rgb[k] += light * frame.skin[3 * pixel + k];
            }
        }
    }

    /** Half by channel and half by the brightest channel: highlights pale, but hues do not twist. */
    private void toneMap(float[] rgb, float factor) {
        float r = rgb[0] * factor;
        float g = rgb[1] * factor;
        float b = rgb[2] * factor;
        float brightest = Maths.max(r, Maths.max(g, b));
        float developedR = curve.apply(r);
        float developedG = curve.apply(g);
        float developedB = curve.apply(b);
        float developed = Maths.max(developedR, Maths.max(developedG, developedB));
        float keepHue = brightest > 1e-6f ? developed / brightest : 1;
        rgb[0] = 0.5f * (developedR + r * keepHue);
        rgb[1] = 0.5f * (developedG + g * keepHue);
        rgb[2] = 0.5f * (developedB + b * keepHue);
    }

    private static int transparent(float[] rgb, float cover, float shade) {
        float alpha = cover + shade * (1 - cover);
        float share = alpha > 0 ? cover / alpha : 0;
        for (int k = 0; k < 3; k++) {
            rgb[k] *= share;
        }
        int a = (int) (alpha * 255 + 0.5f);
        return a == 0 ? 0 : a << 24 | encode(rgb, 0);
    }

    /** @param noise that hides the bands of a gradient, −128…127 of 256 parts of a step */
    private static int encode(float[] rgb, int noise) {
        int around = noise + 128;
        return (Srgb.fromLinearFine(rgb[0]) + around >> 8) << 16
                | (Srgb.fromLinearFine(rgb[1]) + around >> 8) << 8
                | Srgb.fromLinearFine(rgb[2]) + around >> 8;
    }

    /** Fixed noise, −128…127. */
    private static int dither(int x, int y) {
        int hash = x * 0x1F1F1F1F ^ y * 0x5BD1E995;
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 12;
        return (hash >> 8 & 255) - 128;
    }
}
