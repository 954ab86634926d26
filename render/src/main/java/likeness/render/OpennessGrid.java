package likeness.render;

import java.util.Arrays;

/**
 * How open the sky is over points of a grid of every fourth column and row: the share of the hemisphere that no neighbour on
 * screen covers. Such points look at the same places around them, so that all are computed together in loops that a compiler
 * can turn into vector instructions. Coordinates are the camera's: right, up, forward. One per thread, used again and again.
 */
final class OpennessGrid {

    private static final SamplePattern NEIGHBOURS = new SamplePattern(8, 1.1);
    /** Columns and rows between two points. */
    static final int STEP = 4;
    /** Depth where no surface is, metres; one over it is nearer than any surface. */
    private static final float NOTHING = 1e6f;

    private final Camera camera;
    private final DepthField field;
    private final Setting.Ambient ambient;
    private final float radius;
    private final float perFocal;

    private int firstColumn;
    private int firstRow;
    private int columns;
    private int rows;

    // Per point, row after row.
    private final float[] right;
    private final float[] up;
    private final float[] forward;
    private final float[] normalRight;
    private final float[] normalUp;
    private final float[] normalForward;
    /** How far, along its normal, something must stand over the point to cover it. */
    private final float[] least;

    private final float[] covered;
    // Of the neighbour that each point looks at.
    private final float[] tapDepth;
    /** Right of the camera per distance. */
    private final float[] tapRight;

    private final float[] tapUp;
    private final float[] square;
    /** Height over the point's plane. */
    private final float[] over;

    /** @param pixelsPerMetre at the subject */
    OpennessGrid(Camera camera, DepthField field, Setting.Ambient ambient, float pixelsPerMetre) {
        this.camera = camera;
        this.field = field;
        this.ambient = ambient;
        float most = Math.max(4, Math.max(field.width(), field.height()) * 0.09f);
        radius = Math.min(most, ambient.occlusionRadius() * pixelsPerMetre);
        perFocal = 1 / camera.focal();
        int count = (field.width() / STEP + 1) * (TriangleBins.ROWS / STEP);
        right = new float[count];
        up = new float[count];
        forward = new float[count];
        normalRight = new float[count];
        normalUp = new float[count];
        normalForward = new float[count];
        least = new float[count];
        covered = new float[count];
        tapDepth = new float[count];
        tapRight = new float[count];
        tapUp = new float[count];
        square = new float[count];
        over = new float[count];
    }

    /** Moves to the points of a band in the columns left, left + 4, … and the rows top, top + 4, … */
    void move(int left, int top, int newColumns, int newRows) {
        firstColumn = left;
        firstRow = top;
        columns = newColumns;
        rows = newRows;
    }

    private int point(int x, int y) {
        return (y - firstRow) / STEP * columns + (x - firstColumn) / STEP;
    }

    /** Notes what is seen at a point of the grid; those left out may hold anything. */
    void put(int x, int y, SurfacePoints p, int from) {
        int i = point(x, y);
        right[i] = p.x[from] - camera.x();
        up[i] = camera.height(p.y[from], p.z[from]);
        forward[i] = p.depth[from];
        normalRight[i] = p.nx[from];
        normalUp[i] = p.ny[from] * camera.cosPitch() - p.nz[from] * camera.sinPitch();
        normalForward[i] = -p.ny[from] * camera.sinPitch() - p.nz[from] * camera.cosPitch();
        least[i] = 0.0006f + 0.0006f * p.depth[from];
    }

    /** How open the sky is over a point after {@link #compute}. */
    float at(int x, int y) {
        return Math.max(0, 1 - ambient.occlusion() * covered[point(x, y)] / NEIGHBOURS.count);
    }

    /** Computes all points of the grid. */
    void compute() {
        int count = columns * rows;
        Arrays.fill(covered, 0, count, 0);
        if (radius < 1.5f) {
            return;
        }
        float perReach = 1 / (ambient.occlusionRadius() * ambient.occlusionRadius());
        float[] disc = NEIGHBOURS.offsets[SamplePattern.probePhase(firstColumn, firstRow)];
        for (int i = 0; i < disc.length; i += 2) {
            int x = firstColumn + Maths.floor(0.5f + disc[i] * radius);
            int y = firstRow + Maths.floor(0.5f + disc[i + 1] * radius);
            look(x, y);
            measure(tapDepth, tapRight, tapUp, right, up, forward, square, count);
            measure(tapDepth, tapRight, tapUp, right, up, forward, normalRight, normalUp, normalForward, over, count);
            sum(square, over, least, perReach, covered, count);
        }
    }

    /** Reads the depth that the points see: the first at a pixel, the others in every fourth column and row from there. */
    private void look(int x, int y) {
        for (int i = 0; i < columns; i++) {
            tapRight[i] = (STEP * i + x + 0.5f - camera.centreX()) * perFocal;
        }
        for (int row = 0; row < rows; row++) {
            int from = row * columns;
            int tapRow = y + row * STEP;
            System.arraycopy(tapRight, 0, tapRight, from, columns);
            Arrays.fill(tapUp, from, from + columns, (camera.centreY() - tapRow - 0.5f) * perFocal);
            field.read(x, tapRow, STEP, tapDepth, from, columns);
        }
        moveAway(tapDepth, columns * rows);
    }

    // Short loops that store to one array each: only such are turned into vector instructions.

    /** Moves what is no surface where it covers nothing. */
    private static void moveAway(float[] depth, int count) {
        for (int i = 0; i < count; i++) {
            depth[i] += Math.max(0, 1 - depth[i] * NOTHING) * NOTHING;
        }
    }

    /** Squared distance of each point's neighbour. */
    private static void measure(
            float[] tapDepth,
            float[] tapRight,
            float[] tapUp,
            float[] right,
            float[] up,
            float[] forward,
            float[] square,
            int count) {
        for (int i = 0; i < count; i++) {
            float x = tapDepth[i] * tapRight[i] - right[i];
            float y = tapDepth[i] * tapUp[i] - up[i];
            float z = tapDepth[i] - forward[i];
            square[i] = x * x + y * y + z * z;
        }
    }

    /** Its height over the point's plane. */
    private static void measure(
            float[] tapDepth,
            float[] tapRight,
            float[] tapUp,
            float[] right,
            float[] up,
            float[] forward,
            float[] normalRight,
            float[] normalUp,
            float[] normalForward,
            float[] over,
            int count) {
        for (int i = 0; i < count; i++) {
            float x = tapDepth[i] * tapRight[i] - right[i];
            float y = tapDepth[i] * tapUp[i] - up[i];
            float z = tapDepth[i] - forward[i];
            over[i] = x * normalRight[i] + y * normalUp[i] + z * normalForward[i];
        }
    }

    /** Adds what one neighbour of each point covers: the nearer to the point and the higher over it, the more. */
    private static void sum(float[] square, float[] over, float[] least, float perReach, float[] covered, int count) {
        for (int i = 0; i < count; i++) {
            float above = Math.max(0, over[i] - least[i]) / (float) Math.sqrt(square[i] + 1e-8f);
            covered[i] += Math.max(0, 1 - square[i] * perReach) * above;
        }
    }
}
