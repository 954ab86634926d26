package likeness.image;

/** For each pixel of the new width or height: which old ones it is made of, and how much of each. */
final class LanczosAxis {

    private static final double LOBES = 3;

    final int from;
    final int to;

    /** Of each new pixel: the first old one, which may lie outside; outside is the outermost pixel repeated. */
    final int[] firsts;

    final float[][] weights;

    LanczosAxis(int from, int to) {
        this.from = from;
        this.to = to;
        this.firsts = new int[to];
        this.weights = new float[to][];
        double step = (double) from / to;
        double widen = Math.max(1, step);
        for (int x = 0; x < to; x++) {
            double centre = (x + 0.5) * step - 0.5;
            firsts[x] = (int) StrictMath.ceil(centre - LOBES * widen);
            weights[x] = weights(centre, firsts[x], widen);
        }
    }

    /** An old pixel that is there. */
    int clamp(int old) {
        return Math.min(from - 1, Math.max(0, old));
    }

    /** The first old pixel that the new one needs. */
    int first(int x) {
        return clamp(firsts[x]);
    }

    /** The last. */
    int last(int x) {
        return clamp(firsts[x] + weights[x].length - 1);
    }

    private static float[] weights(double centre, int first, double widen) {
        int count = (int) StrictMath.floor(centre + LOBES * widen) - first + 1;
        float[] weights = new float[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double w = lanczos((first + i - centre) / widen);
            weights[i] = (float) w;
            sum += w;
        }
        for (int i = 0; i < count; i++) {
            weights[i] = (float) (weights[i] / sum);
        }
        return weights;
    }

    private static double lanczos(double x) {
        if (StrictMath.abs(x) < 1e-9) {
            return 1;
        }
        if (StrictMath.abs(x) >= LOBES) {
            return 0;
        }
        double a = StrictMath.PI * x;
        return LOBES * StrictMath.sin(a) * StrictMath.sin(a / LOBES) / (a * a);
    }
}
