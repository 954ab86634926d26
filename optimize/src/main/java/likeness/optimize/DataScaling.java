package likeness.optimize;

import likeness.image.Pixels;

/**
 * Makes pictures smaller whose channels are numbers rather than colours (normals, roughness, occlusion): each pixel is the mean of
 * what it covers, without a transfer curve. Loaders normalise normals themselves.
 */
final class DataScaling {

    private DataScaling() {}

    /** @return opaque */
    static Pixels resize(Pixels source, int width, int height) {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = mean(
                        source,
                        (float) x * source.width() / width,
                        (float) (x + 1) * source.width() / width,
                        (float) y * source.height() / height,
                        (float) (y + 1) * source.height() / height);
            }
        }
        return new Pixels(width, height, argb);
    }

    private static int mean(Pixels source, float left, float right, float top, float bottom) {
        float r = 0;
        float g = 0;
        float b = 0;
        float all = 0;
        for (int y = (int) top; y < bottom && y < source.height(); y++) {
            float down = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < right && x < source.width(); x++) {
                float share = down * (Math.min(right, x + 1) - Math.max(left, x));
                int pixel = source.at(x, y);
                r += share * (pixel >> 16 & 255);
                g += share * (pixel >> 8 & 255);
                b += share * (pixel & 255);
                all += share;
            }
        }
        return 0xFF << 24 | (int) (r / all + 0.5f) << 16 | (int) (g / all + 0.5f) << 8 | (int) (b / all + 0.5f);
    }
}
