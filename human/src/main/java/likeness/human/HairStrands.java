package likeness.human;

import likeness.human.HairSprings.Hair;

/**
 * How hair that hangs is divided into strands, side by side, and these into segments, one below the other. What lies where
 * is read off the geometry: a strand follows the hair's own course, level by level, at a fixed share of its width as seen
 * from above.
 */
final class HairStrands {

    /** How far around a level vertices count for it, in segments. */
    private static final float REACH = 0.75f;

    /** The smaller, the more a strand is only what is nearest to it. */
    private static final double SHARPNESS = 0.01;

    private final Hair hair;
    private final float[] positions;
    private final boolean[] hanging;
    private final float top;
    private final float segment;
    private final float[] directions;
    private final float[] least;
    private final float[] most;

    /**
     * @param positions of the hair at rest, 3 per vertex
     * @param triangles of it
     * @param head place of the head's joint
     * @param height of the head
     */
    HairStrands(Hair hair, float[] positions, int[] triangles, float[] head, float height) {
        this.hair = hair;
        this.positions = positions;
        hanging = Islands.reachingBelow((float) (head[1] - hair.hangs() * height), positions, triangles);
        top = (float) (head[1] + hair.top() * height);
        segment = (top - lowest()) / hair.segments();
        directions = directions(head);
        least = new float[hair.segments() + 1];
        most = new float[hair.segments() + 1];
        for (int level = 0; level <= hair.segments(); level++) {
            measure(level);
        }
    }

    /** Whether any of it hangs below where it would begin to swing. */
    boolean swings() {
        return segment > 0;
    }

    boolean hangs(int vertex) {
        return hanging[vertex];
    }

    /** How many segments a vertex is below the top; less than 0 above it. */
    float depth(int vertex) {
        return (top - positions[3 * vertex + 1]) / segment;
    }

    /** Where across a vertex is: 0 in the middle of the first strand, 1 in that of the second, and so on. */
    float across(int vertex) {
        if (hair.strands() == 1) {
            return 0;
        }
        float share = share(vertex, depth(vertex));
        return Math.clamp(share * hair.strands() - 0.5f, 0, hair.strands() - 1);
    }

    /**
     * The joints that begin its segments, and where the last one ends. A strand's joints stand one straight below the other, so
     * that gravity draws nothing aside while the head is upright, and as far behind as its course leads, so that the body
     * has room before them.
     */
    float[][] points(int strand) {
        float x = 0;
        float z = Float.POSITIVE_INFINITY;
        for (int l = 0; l <= hair.segments(); l++) {
            float[] middle = middle(strand, l);
            x += middle[0] / (hair.segments() + 1);
            z = Math.min(z, middle[1]);
        }
        float[][] points = new float[hair.segments() + 1][];
        for (int level = 0; level < points.length; level++) {
            points[level] = new float[] {x, top - level * segment, z};
        }
        return points;
    }

    /** Of what hangs around a level, x and z; what is nearer to the strand counts for more. */
    private float[] middle(int strand, int level) {
        float wanted = (strand + 0.5f) / hair.strands();
        double x = 0;
        double z = 0;
        double sum = 0;
        for (int v = 0; v < hanging.length; v++) {
            if (isAround(v, level)) {
                float off = (share(v, level) - wanted) * hair.strands();
                double weight = 1 / (SHARPNESS + off * off * off * off);
                x += weight * positions[3 * v];
                z += weight * positions[3 * v + 2];
                sum += weight;
            }
        }
        return new float[] {(float) (x / sum), (float) (z / sum)};
    }

    private float share(int vertex, float level) {
        if (hair.strands() == 1) {
            return 0.5f;
        }
        int above = (int) Math.clamp(level, 0, hair.segments() - 1);
        float below = Math.clamp(level - above, 0, 1);
        float from = least[above] + below * (least[above + 1] - least[above]);
        float to = most[above] + below * (most[above + 1] - most[above]);
        return (directions[vertex] - from) / (to - from);
    }

    private void measure(int level) {
        least[level] = Float.POSITIVE_INFINITY;
        most[level] = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < hanging.length; v++) {
            if (isAround(v, level)) {
                least[level] = Math.min(least[level], directions[v]);
                most[level] = Math.max(most[level], directions[v]);
            }
        }
    }

    private boolean isAround(int vertex, int level) {
        return hanging[vertex] && Math.abs(depth(vertex) - level) <= REACH;
    }

    /** Seen from above: 0 behind the head, a quarter turn at its left. */
    private float[] directions(float[] axis) {
        float[] directions = new float[hanging.length];
        for (int v = 0; v < directions.length; v++) {
            if (hanging[v]) {
                directions[v] = (float) StrictMath.atan2(positions[3 * v] - axis[0], axis[2] - positions[3 * v + 2]);
            }
        }
        return directions;
    }

    private float lowest() {
        float lowest = top;
        for (int v = 0; v < hanging.length; v++) {
            if (hanging[v]) {
                lowest = Math.min(lowest, positions[3 * v + 1]);
            }
        }
        return lowest;
    }
}
