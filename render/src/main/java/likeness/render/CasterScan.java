package likeness.render;

import likeness.render.DrawMaterial.Visibility;

/** Enters triangles into the heights of a {@link ShadowMap}. One per thread. */
final class CasterScan {

    /** Alpha, of 255, above which strands cast a shadow. */
    private static final int STRAND_CUTOFF = 127;
    /** Level of the textures that strands are read from. */
    private static final int LEVEL = 1;
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
    private final StrandTexture texture = new StrandTexture();

    CasterScan(Geometry geometry, float[] x, float[] y, float[] h, float[] heights, int size) {
        this.geometry = geometry;
        this.x = x;
        this.y = y;
        this.h = h;
        this.heights = heights;
        this.size = size;
    }

    /** Enters what a triangle covers of some rows, but for the outermost columns. */
    void draw(int t, DrawMaterial material, int firstRow, int endRow) {
        int a = geometry.indices[3 * t];
        int b = geometry.indices[3 * t + 1];
        int c = geometry.indices[3 * t + 2];
        float top = Math.min(y[a], Math.min(y[b], y[c]));
        float bottom = Math.max(y[a], Math.max(y[b], y[c]));
        int row = Math.max(firstRow, Maths.floor(top + 0.5f));
        int last = Math.min(endRow - 1, Maths.floor(bottom - 0.5f));
        float area = (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]);
        if (row > last || Math.abs(area) < LEAST_AREA) {
            return;
        }
        ab.set(x[a], y[a], x[b], y[b], area);
        bc.set(x[b], y[b], x[c], y[c], area);
        ca.set(x[c], y[c], x[a], y[a], area);
        float inverse = 1 / area;
        MipMap map = material.visibility == Visibility.STRANDS ? material.alphaMap() : null;
        if (map != null) {
            texture.place(map, t, inverse);
        }
        float stepX = ((y[c] - y[a]) * (h[b] - h[a]) - (y[b] - y[a]) * (h[c] - h[a])) * inverse;
        float stepY = ((x[b] - x[a]) * (h[c] - h[a]) - (x[c] - x[a]) * (h[b] - h[a])) * inverse;
        for (; row <= last; row++) {
            float at = row + 0.5f;
            int from = Math.max(Math.max(1, ab.from(at)), Math.max(bc.from(at), ca.from(at)));
            int to = Math.min(Math.min(size - 1, ab.to(at)), Math.min(bc.to(at), ca.to(at)));
            float height = h[a] + (from + 0.5f - x[a]) * stepX + (at - y[a]) * stepY;
            if (map != null) {
                drawStrands(row, from, to, height, stepX);
            } else {
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

    private void drawStrands(int row, int from, int to, float height, float step) {
        texture.moveTo(row);
        float at = height;
        for (int i = from; i < to; i++, at += step) {
            int texel = row * size + i;
            if (at > heights[texel] && texture.isDense(i)) {
                heights[texel] = at;
            }
        }
    }

    /** Where the texture of strands lies on the map: its coordinates are linear functions there. */
    private final class StrandTexture {

        private byte[] alpha = new byte[1];
        private int width = 1;
        private int height = 1;

        // Texels of the texture at the map's origin, what a column adds, and what a row adds.
        private float u;
        private float uX;
        private float uY;
        private float v;
        private float vX;
        private float vY;
        /** Texels at the first column of the row. */
        private float rowU;

        private float rowV;

        /** @param inverse of twice the triangle's area */
        void place(MipMap map, int t, float inverse) {
            int level = Math.min(LEVEL, map.last());
            alpha = map.alphas[level];
            width = map.widths[level];
            height = map.heights[level];
            int a = geometry.indices[3 * t];
            int b = geometry.indices[3 * t + 1];
            int c = geometry.indices[3 * t + 2];
            float bx = (x[b] - x[a]) * inverse;
            float by = (y[b] - y[a]) * inverse;
            float cx = (x[c] - x[a]) * inverse;
            float cy = (y[c] - y[a]) * inverse;
            float[] uv = geometry.uv0;
            float db = (uv[2 * b] - uv[2 * a]) * width;
            float dc = (uv[2 * c] - uv[2 * a]) * width;
            uX = cy * db - by * dc;
            uY = bx * dc - cx * db;
            u = uv[2 * a] * width - x[a] * uX - y[a] * uY;
            db = (uv[2 * b + 1] - uv[2 * a + 1]) * height;
            dc = (uv[2 * c + 1] - uv[2 * a + 1]) * height;
            vX = cy * db - by * dc;
            vY = bx * dc - cx * db;
            v = uv[2 * a + 1] * height - x[a] * vX - y[a] * vY;
        }

        void moveTo(int row) {
            rowU = u + 0.5f * uX + (row + 0.5f) * uY;
            rowV = v + 0.5f * vX + (row + 0.5f) * vY;
        }

        /** Whether the nearest texel is opaque enough: shadows are blurred anyway. */
        boolean isDense(int column) {
            int atU = Math.max(0, Math.min(width - 1, (int) (rowU + column * uX)));
            int atV = Math.max(0, Math.min(height - 1, (int) (rowV + column * vX)));
            return (alpha[atV * width + atU] & 255) > STRAND_CUTOFF;
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
            leftAtZero = beginsRows ? atZero + (0.5f - OVERLAP) : -FAR;
            rightSlope = endsRows ? slope : 0;
            rightAtZero = endsRows ? atZero + (0.5f + OVERLAP) : FAR;
        }

        /** First texel of a row whose centre is not before the side. */
        int from(float row) {
            return (int) (row * leftSlope + leftAtZero);
        }

        /** Texel behind the last of a row whose centre is not behind the side. */
        int to(float row) {
            return (int) (row * rightSlope + rightAtZero);
        }
    }
}
