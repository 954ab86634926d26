package likeness.optimize;

import likeness.image.Pixels;
import likeness.image.Srgb;

/** A repeated pattern as a picture of its repetitions. */
final class Pattern {

    /** Samples per pixel in each direction. */
    private static final int SAMPLES = 5;

    private final Pixels pattern;
    private final Window window;
    private final boolean colour;

    private Pattern(Pixels pattern, Window window, boolean colour) {
        this.pattern = pattern;
        this.window = window;
        this.colour = colour;
    }

    /** @param colour whether to mix in linear light; numbers are mixed as they are */
    static Pixels repeated(Pixels pattern, Window window, int width, int height, boolean colour) {
        Pattern repeated = new Pattern(pattern, window, colour);
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = repeated.mean(x, y, width, height);
            }
        }
        return new Pixels(width, height, argb);
    }

    private int mean(int x, int y, int width, int height) {
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int k = 0; k < SAMPLES * SAMPLES; k++) {
            float u = window.left() + window.width() * (x + (k % SAMPLES + 0.5f) / SAMPLES) / width;
            float v = window.top() + window.height() * (y + (k / SAMPLES + 0.5f) / SAMPLES) / height;
            int pixel = pattern.at(wrapped(u, pattern.width()), wrapped(v, pattern.height()));
            red += light(pixel >> 16 & 255);
            green += light(pixel >> 8 & 255);
            blue += light(pixel & 255);
        }
        return 0xFF << 24 | value(red) << 16 | value(green) << 8 | value(blue);
    }

    private static int wrapped(float coordinate, int size) {
        return Math.floorMod((int) Math.floor(coordinate * size), size);
    }

    private float light(int value) {
        return colour ? Srgb.toLinear(value) : value;
    }

    private int value(float sum) {
        float mean = sum / (SAMPLES * SAMPLES);
        return colour ? Srgb.fromLinear(mean) : Math.round(mean);
    }
}
