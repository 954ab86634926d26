package likeness.image;

/** For each pixel of the new width or height: which old ones it is made of, and how much of each. */
final class LanczosAxis {

    private static final double LOBES = 3;

    /** Weights come in such groups, as many for each pixel, filled up with zeros: whoever sums up takes a group at once. */
    static final int GROUP = 4;

    final int from;
    final int to;

    /** Of each new pixel: the first old one, which may lie outside; outside is the outermost pixel repeated. */
    private final int[] firsts;

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

    /** Weights of each new pixel. */
    int taps() {
        return weights[0].length;
    }

    /** The old pixel that a weight of the new one is for. */
    int old(int x, int weight) {
        return Math.min(from - 1, Math.max(0, firsts[x] + weight));
    }

    /** The first old pixel that the new one needs. */
    int first(int x) {
        return old(x, 0);
    }

    /** The last. */
    int last(int x) {
        return old(x, weights[x].length - 1);
    }

    private static float[] weights(double centre, int first, double widen) {
        int count = (int) StrictMath.floor(centre + LOBES * widen) - first + 1;
        float[] weights = new float[((int) (2 * LOBES * widen) / GROUP + 1) * GROUP];
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
