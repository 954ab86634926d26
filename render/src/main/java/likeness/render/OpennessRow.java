package likeness.render;

import java.util.Arrays;

/**
 * How open the sky is over every fourth point of a row: the share of the hemisphere that no neighbour on screen covers.
 * Points that are four columns apart look at the same places around them, so that all are computed together in loops that
 * a compiler can turn into vector instructions. Coordinates are the camera's: right, up, forward.
 */
final class OpennessRow {

    private static final SamplePattern NEIGHBOURS = new SamplePattern(8, 1.1);
    /** Columns between two points. */
    static final int STEP = 4;
    /** Depth where no surface is. */
    private static final float NOTHING = 1e6f;

    private final Camera camera;
    private final DepthField field;
    private final Setting.Ambient ambient;
    private final float radius;
    private final float perFocal;

    // Per point.
    private final float[] right;
    private final float[] up;
    private final float[] forward;
    private final float[] normalRight;
    private final float[] normalUp;
    private final float[] normalForward;
    /** How far, along its normal, something must stand over the point to cover it. */
    private final float[] least;

    private final float[] covered;
    // Of the neighbour that each point looks at: along one axis, squared distance, height over the point's plane.
    private final float[] away;
    private final float[] square;
    private final float[] over;
    private final float[] tapDepth;
    /** Right of the camera per distance, of the column that is looked at. */
    private final float[] tapRight;

    /** @param pixelsPerMetre at the subject */
    OpennessRow(Camera camera, DepthField field, Setting.Ambient ambient, float pixelsPerMetre) {
        this.camera = camera;
        this.field = field;
        this.ambient = ambient;
        float most = Math.max(4, Math.max(field.width(), field.height()) * 0.09f);
        radius = Math.min(most, ambient.occlusionRadius() * pixelsPerMetre);
        perFocal = 1 / camera.focal();
        int count = field.width() / STEP + 1;
        right = new float[count];
        up = new float[count];
        forward = new float[count];
        normalRight = new float[count];
        normalUp = new float[count];
        normalForward = new float[count];
        least = new float[count];
        covered = new float[count];
        away = new float[count];
        square = new float[count];
        over = new float[count];
        tapDepth = new float[count];
        tapRight = new float[count];
    }

    /** Notes the point that is seen in a column; those left out may hold anything. */
    void put(int x, SurfacePoints p, int from) {
        int i = x / STEP;
        right[i] = p.x[from] - camera.x();
        up[i] = camera.height(p.y[from], p.z[from]);
        forward[i] = p.depth[from];
        normalRight[i] = p.nx[from];
        normalUp[i] = p.ny[from] * camera.cosPitch() - p.nz[from] * camera.sinPitch();
        normalForward[i] = -p.ny[from] * camera.sinPitch() - p.nz[from] * camera.cosPitch();
        least[i] = 0.0006f + 0.0006f * p.depth[from];
    }

    /** How open the sky is over a point after {@link #compute}. */
    float at(int x) {
        return Math.max(0, 1 - ambient.occlusion() * covered[x / STEP] / NEIGHBOURS.count);
    }

    /** Computes the points of row y in the columns first, first + 4, … that lie before {@code end}. */
    void compute(int y, int first, int end) {
        int from = first / STEP;
        int to = (end - first + STEP - 1) / STEP + from;
        Arrays.fill(covered, from, to, 0);
        if (radius < 1.5f) {
            return;
        }
        float[] disc = NEIGHBOURS.offsets[SamplePattern.probePhase(first, y)];
        for (int i = 0; i < disc.length; i += 2) {
            int column = Maths.floor(0.5f + disc[i] * radius) + first % STEP;
            int row = y + Maths.floor(0.5f + disc[i + 1] * radius);
            if (field.hasRow(row)) {
                look(row, column, from, to);
                float upward = (camera.centreY() - row - 0.5f) * perFocal;
                cover(upward, 1 / (ambient.occlusionRadius() * ambient.occlusionRadius()), from, to);
            }
        }
    }

    /** Reads the depth that each point sees in a row, {@code column} beyond its own place in columns of four. */
    private void look(int row, int column, int from, int to) {
        for (int i = from; i < to; i++) {
            float depth = field.at(STEP * i + column, row);
            tapDepth[i] = depth == 0 ? NOTHING : depth;
            tapRight[i] = (STEP * i + column + 0.5f - camera.centreX()) * perFocal;
        }
    }

    // Short loops that store to one array each: only such are turned into vector instructions.

    /** Adds what one neighbour of each point covers: the nearer to the point and the higher over it, the more. */
    private void cover(float upward, float perReach, int from, int to) {
        difference(tapDepth, tapRight, right, away, from, to);
        start(away, normalRight, square, over, from, to);
        difference(tapDepth, upward, up, away, from, to);
        extend(away, square, from, to);
        raise(away, normalUp, over, from, to);
        difference(tapDepth, 1, forward, away, from, to);
        extend(away, square, from, to);
        raise(away, normalForward, over, from, to);
        sum(square, over, least, perReach, covered, from, to);
    }

    private static void difference(float[] depth, float[] perDepth, float[] own, float[] away, int from, int to) {
        for (int i = from; i < to; i++) {
            away[i] = depth[i] * perDepth[i] - own[i];
        }
    }

    private static void difference(float[] depth, float perDepth, float[] own, float[] away, int from, int to) {
        for (int i = from; i < to; i++) {
            away[i] = depth[i] * perDepth - own[i];
        }
    }

    private static void start(float[] away, float[] normal, float[] square, float[] over, int from, int to) {
        for (int i = from; i < to; i++) {
            square[i] = away[i] * away[i];
        }
        for (int i = from; i < to; i++) {
            over[i] = away[i] * normal[i];
        }
    }

    private static void extend(float[] away, float[] square, int from, int to) {
        for (int i = from; i < to; i++) {
            square[i] += away[i] * away[i];
        }
    }

    private static void raise(float[] away, float[] normal, float[] over, int from, int to) {
        for (int i = from; i < to; i++) {
            over[i] += away[i] * normal[i];
        }
    }

    private static void sum(
            float[] square, float[] over, float[] least, float perReach, float[] covered, int from, int to) {
        for (int i = from; i < to; i++) {
            float above = Math.max(0, over[i] - least[i]) / (float) Math.sqrt(square[i] + 1e-8f);
            covered[i] += Math.max(0, 1 - square[i] * perReach) * above;
        }
    }
}
