package likeness.render;

import likeness.image.Srgb;

/** The ground of a picture in linear light: nothing, a colour, or a gradient with a glow behind the head. */
final class Ground {

    private final float[] top = new float[3];
    private final float[] bottom = new float[3];
    private final boolean transparent;
    private final float glow;
    /** Colour of each row, 3 each, without the glow. */
    private final float[] rows;
    /** Squares of the distance to the middle of the glow, in shorter sides. */
    private final float[] squareX;

    private final float[] squareY;

    Ground(Background background, Setting setting, Style style, int width, int height) {
        Backdrop own = style.backdrop() != null ? style.backdrop() : setting.backdrop();
        transparent = background instanceof Background.Transparent;
        glow = background instanceof Background.Plain ? 0 : own.glow();
        switch (background) {
            case Background.FromStyle ignored ->
                fill(own.gradient().top(), own.gradient().bottom());
            case Background.Transparent ignored -> fill(0, 0);
            case Background.Plain plain -> fill(plain.rgb(), plain.rgb());
            case Background.Gradient gradient -> fill(gradient.top(), gradient.bottom());
        }
        rows = rows(height);
        squareX = squares(width, 0.5f, Math.min(width, height));
        squareY = squares(height, 0.42f, Math.min(width, height));
    }

    private float[] rows(int height) {
        float[] colors = new float[3 * height];
        for (int y = 0; y < height; y++) {
            float t = (y + 0.5f) / height;
            for (int k = 0; k < 3; k++) {
                colors[3 * y + k] = Maths.mix(top[k], bottom[k], t * t * (3 - 2 * t));
            }
        }
        return colors;
    }

    private static float[] squares(int length, float middle, float unit) {
        float[] squares = new float[length];
        for (int i = 0; i < length; i++) {
            float away = (i + 0.5f - length * middle) / unit;
            squares[i] = away * away;
        }
        return squares;
    }

    private void fill(int topRgb, int bottomRgb) {
        for (int k = 0; k < 3; k++) {
            top[k] = Srgb.toLinear(topRgb >> 16 - 8 * k & 255);
            bottom[k] = Srgb.toLinear(bottomRgb >> 16 - 8 * k & 255);
        }
    }

    boolean isTransparent() {
        return transparent;
    }

    /** Linear colour of a row of the whole picture, without {@link #glow}; channel 0…2. */
    float color(int y, int channel) {
        return rows[3 * y + channel];
    }

    /** Fills the factors of that colour along a row of the whole picture. */
    void glow(int y, float[] factors) {
        float square = squareY[y];
        for (int x = 0; x < squareX.length; x++) {
            float near = Math.max(0, Math.min(1, 1 - (squareX[x] + square) * 2.2f));
            factors[x] = 1 + glow * (near * near - 0.35f);
        }
    }
}
