package likeness.optimize;

import likeness.image.Pixels;
import likeness.image.Region;
import likeness.scene.Primitive;

/** The part of a texture that a primitive shows; the whole texture is from 0 to 1 in both directions. */
record Window(float left, float top, float right, float bottom) {

    private static final float LEAST = 1e-3f;

    /** Around the coordinates of all triangles, of a texture that repeats. */
    static Window around(Primitive primitive, float[] uv) {
        float[] low = {Float.MAX_VALUE, Float.MAX_VALUE};
        float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int index : primitive.indices()) {
            for (int axis = 0; axis < 2; axis++) {
                low[axis] = Math.min(low[axis], uv[2 * index + axis]);
                high[axis] = Math.max(high[axis], uv[2 * index + axis]);
            }
        }
        return new Window(low[0], low[1], Math.max(low[0] + LEAST, high[0]), Math.max(low[1] + LEAST, high[1]));
    }

    /** The same of a texture that does not repeat, widened to whole pixels when it has that size. */
    static Window within(Primitive primitive, float[] uv, int width, int height) {
        Window around = around(primitive, uv);
        int left = Math.min((int) (inside(around.left) * width), width - 1);
        int top = Math.min((int) (inside(around.top) * height), height - 1);
        int right = Math.max(left + 1, (int) Math.ceil(inside(around.right) * width));
        int bottom = Math.max(top + 1, (int) Math.ceil(inside(around.bottom) * height));
        return new Window((float) left / width, (float) top / height, (float) right / width, (float) bottom / height);
    }

    private static float inside(float coordinate) {
        return Math.max(0, Math.min(1, coordinate));
    }

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    /** Of a picture, whole pixels. */
    Region of(Pixels picture) {
        int x = Math.min(Math.round(left * picture.width()), picture.width() - 1);
        int y = Math.min(Math.round(top * picture.height()), picture.height() - 1);
        int wide = Math.max(1, Math.min(Math.round(width() * picture.width()), picture.width() - x));
        int high = Math.max(1, Math.min(Math.round(height() * picture.height()), picture.height() - y));
        return new Region(x, y, wide, high);
    }

    /** From 0 at the left to 1 at the right; what lies beyond is as at the edge. */
    float across(float u) {
        return inside((u - left) / width());
    }

    /** From 0 at the top to 1 at the bottom. */
    float down(float v) {
        return inside((v - top) / height());
    }
}
