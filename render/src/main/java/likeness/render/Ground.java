package likeness.render;

import likeness.image.Srgb;

/** The ground of a picture in linear light: nothing, a colour, or a gradient with a glow behind the head. */
final class Ground {

    private final float[] top = new float[3];
    private final float[] bottom = new float[3];
    private final boolean transparent;
    private final float glow;
    private final int width;
    private final int height;

    Ground(Background background, Setting setting, Style style, int width, int height) {
        this.width = width;
        this.height = height;
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

    /** Linear colour at a pixel of the whole picture. */
    void at(int x, int y, float[] out) {
        float t = (y + 0.5f) / height;
        float dx = (x + 0.5f - width * 0.5f) / Math.min(width, height);
        float dy = (y + 0.5f - height * 0.42f) / Math.min(width, height);
        float near = Maths.clamp01(1 - (dx * dx + dy * dy) * 2.2f);
        float light = 1 + glow * (near * near - 0.35f);
        for (int k = 0; k < 3; k++) {
            out[k] = Maths.mix(top[k], bottom[k], t * t * (3 - 2 * t)) * light;
        }
    }
}
