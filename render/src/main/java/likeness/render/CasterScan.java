package likeness.render;

import likeness.render.DrawMaterial.Visibility;

/** Enters triangles into the heights of a {@link ShadowMap}. One per thread. */
final class CasterScan {

    private static final float STRAND_CUTOFF = 0.5f;
    /** Texels by which rows of a triangle reach over its edge, so that no light falls between two of them. */
    private static final float OVERLAP = 0.002f;
    /** Triangles of less area, texels, seen edge on, cast nothing. */
    private static final float LEAST_AREA = 1e-6f;

    private final Geometry geometry;
    // Per vertex, texels and metres.
    private final float[] x;
    private final float[] y;
    private final float[] h;
    private final float[] heights;
    private final int size;

    private final Side ab = new Side();
    private final Side bc = new Side();
    private final Side ca = new Side();

    CasterScan(Geometry geometry, float[] x, float[] y, float[] h, float[] heights, int size) {
        this.geometry = geometry;
        this.x = x;
        this.y = y;
        this.h = h;
        this.heights = heights;
        this.size = size;
    }

    /** Enters what a triangle covers of some rows. */
    void draw(int t, DrawMaterial material, int firstRow, int endRow) {
        int a = geometry.indices[3 * t];
        int b = geometry.indices[3 * t + 1];
        int c = geometry.indices[3 * t + 2];
        float top = Maths.min(y[a], Maths.min(y[b], y[c]));
        float bottom = Maths.max(y[a], Maths.max(y[b], y[c]));
        int row = Math.max(firstRow, Maths.floor(top + 0.5f));
        int last = Math.min(endRow - 1, Maths.floor(bottom - 0.5f));
        float area = (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]);
        if (row > last || Math.abs(area) < LEAST_AREA) {
            return;
        }
        ab.set(x[a], y[a], x[b], y[b], area);
        bc.set(x[b], y[b], x[c], y[c], area);
        ca.set(x[c], y[c], x[a], y[a], area);
        boolean strands = material.visibility == Visibility.STRANDS && material.color != null;
        float inverse = 1 / area;
        float stepX = ((y[c] - y[a]) * (h[b] - h[a]) - (y[b] - y[a]) * (h[c] - h[a])) * inverse;
        float stepY = ((x[b] - x[a]) * (h[c] - h[a]) - (x[c] - x[a]) * (h[b] - h[a])) * inverse;
        for (; row <= last; row++) {
            float at = row + 0.5f;
            float left = Maths.max(ab.left(at), Maths.max(bc.left(at), ca.left(at)));
            float right = Maths.min(ab.right(at), Maths.min(bc.right(at), ca.right(at)));
            int from = (int) Maths.max(0, left + (0.5f - OVERLAP));
            int to = (int) Maths.min(size, right + (0.5f + OVERLAP));
            if (strands) {
                drawStrands(material, t, row, from, to, inverse);
            } else {
                float height = h[a] + (from + 0.5f - x[a]) * stepX + (at - y[a]) * stepY;
                drawRow(row * size + from, row * size + to, height, stepX);
            }
        }
    }

    private void drawRow(int from, int to, float height, float step) {
        float at = height;
        for (int i = from; i < to; i++, at += step) {
            heights[i] = Math.max(heights[i], at);
        }
    }

    @SuppressWarnings("NullAway") // strands have a colour texture, as the caller has checked
    private void drawStrands(DrawMaterial material, int t, int row, int from, int to, float inverse) {
        int a = geometry.indices[3 * t];
        int b = geometry.indices[3 * t + 1];
        int c = geometry.indices[3 * t + 2];
        float[] uv = geometry.uv0;
        float dy = row + 0.5f - y[a];
        for (int i = from; i < to; i++) {
            float dx = i + 0.5f - x[a];
            float wb = (dx * (y[c] - y[a]) - (x[c] - x[a]) * dy) * inverse;
            float wc = ((x[b] - x[a]) * dy - dx * (y[b] - y[a])) * inverse;
            float height = h[a] + wb * (h[b] - h[a]) + wc * (h[c] - h[a]);
            int at = row * size + i;
            if (height > heights[at]) {
                float wa = 1 - wb - wc;
                float u = wa * uv[2 * a] + wb * uv[2 * b] + wc * uv[2 * c];
                float v = wa * uv[2 * a + 1] + wb * uv[2 * b + 1] + wc * uv[2 * c + 1];
                boolean dense = TextureSampler.nearestAlpha(material.color.map(), 1, u, v) > STRAND_CUTOFF;
                heights[at] = dense ? height : heights[at];
            }
        }
    }

    /** One side of the triangle: where rows begin or end, as a line over the row. */
    private static final class Side {

        /** Where no side ends a row. */
        private static final float FAR = 1e9f;

        private float leftSlope;
        private float leftAtZero;
        private float rightSlope;
        private float rightAtZero;

        /** @param area of the triangle, negative when its corners run the other way round */
        void set(float px, float py, float qx, float qy, float area) {
            float dy = qy - py;
            float slope = dy == 0 ? 0 : (qx - px) / dy;
            float atZero = px - py * slope;
            // Seen along a side that rises, the triangle lies to the left.
            boolean endsRows = dy * area > 0;
            boolean beginsRows = dy * area < 0;
            leftSlope = beginsRows ? slope : 0;
            leftAtZero = beginsRows ? atZero : -FAR;
            rightSlope = endsRows ? slope : 0;
            rightAtZero = endsRows ? atZero : FAR;
        }

        float left(float row) {
            return row * leftSlope + leftAtZero;
        }

        float right(float row) {
            return row * rightSlope + rightAtZero;
        }
    }
}
