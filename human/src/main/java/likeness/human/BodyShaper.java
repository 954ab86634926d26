package likeness.human;

import likeness.pack.BodyModel;
import likeness.pack.HumanPack;

/**
 * Shapes the base mesh: macro parameters, details and bone scale, with the height solved exactly.
 *
 * <p>The data knows height as a number without unit. For one body every vertex is a piecewise linear function of that
 * number, with its only kink in the middle; so three builds, at the ends and the middle, tell the height in centimetres for
 * any of its values.
 */
final class BodyShaper {

    /** Beyond these the data's bodies are not plausible adults. */
    private static final double SHORTEST = 0.3;

    private static final double MIDDLE = 0.5;
    private static final double TALLEST = 0.65;
    private static final int STEPS = 40;
    private static final float CENTIMETRES = 10;

    private final BodyModel model;
    private final TargetTable targets;
    private final Morph morph;
    private final BoneScaling scaling;
    private final int[] skin;

    BodyShaper(HumanPack pack, TargetTable targets) {
        this.model = pack.body();
        this.targets = targets;
        this.morph = new Morph(pack);
        this.scaling = new BoneScaling(model.rig(), model.weights());
        this.skin = SkinSurface.vertices(model);
    }

    /** @throws AppearanceException when the body cannot have that height */
    float[] shape(Appearance appearance) {
        Heights heights = new Heights(appearance);
        check(appearance, heights.range());
        return heights.solve(appearance.body().height());
    }

    /** @throws AppearanceException when the body cannot have that height */
    void check(Appearance appearance) {
        check(appearance, heightRange(appearance));
    }

    private static void check(Appearance appearance, HeightRange range) {
        double wanted = appearance.body().height();
        if (!range.contains(wanted)) {
            throw new AppearanceException(
                    "body.height",
                    Check.number(wanted) + " is out of range for this body",
                    Check.number(range.minimum()) + " to " + Check.number(range.maximum()) + " (cm)");
        }
    }

    /** Inside the exact bounds, at whole millimetres: what it says can be asked for. */
    HeightRange heightRange(Appearance appearance) {
        return new Heights(appearance).range();
    }

    /** The body of middle height. */
    private float[] middle(Appearance appearance) {
        float[] positions = model.positions().clone();
        FactorTable factors = FactorTable.of(appearance.body(), MIDDLE);
        morph.apply(targets.macros(factors), positions);
        morph.apply(targets.details(appearance.details(), factors), positions);
        return positions;
    }

    private float[] at(float[] middle, Appearance appearance, double height) {
        float[] positions = middle.clone();
        morph.apply(targets.height(FactorTable.of(appearance.body(), height)), positions);
        return scaling.apply(positions, appearance.boneScale(), 1);
    }

    /** Three builds of one body. */
    private final class Heights {
        private final float[] shortest;
        private final float[] middle;
        private final float[] tallest;

        Heights(Appearance appearance) {
            float[] unscaled = middle(appearance);
            shortest = at(unscaled, appearance, SHORTEST);
            middle = at(unscaled, appearance, MIDDLE);
            tallest = at(unscaled, appearance, TALLEST);
        }

        HeightRange range() {
            return new HeightRange(
                    Math.ceil(10 * height(shortest, shortest, 0) - 1e-6) / 10,
                    Math.floor(10 * height(tallest, tallest, 0) + 1e-6) / 10);
        }

        float[] solve(double centimetres) {
            boolean tall = centimetres > height(middle, middle, 0);
            float[] low = tall ? middle : shortest;
            float[] high = tall ? tallest : middle;
            float share = (float) share(low, high, centimetres);
            float[] positions = new float[low.length];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = low[i] + share * (high[i] - low[i]);
            }
            return positions;
        }

        /** Bisection: the height grows with the share, whichever vertices are the highest and lowest. */
        private double share(float[] low, float[] high, double centimetres) {
            double from = 0;
            double to = 1;
            for (int i = 0; i < STEPS; i++) {
                double share = (from + to) / 2;
                if (height(low, high, share) < centimetres) {
                    from = share;
                } else {
                    to = share;
                }
            }
            return (from + to) / 2;
        }

        private double height(float[] low, float[] high, double share) {
            double top = Double.NEGATIVE_INFINITY;
            double bottom = Double.POSITIVE_INFINITY;
            for (int v : skin) {
                double y = low[3 * v + 1] + share * (high[3 * v + 1] - low[3 * v + 1]);
                top = Math.max(top, y);
                bottom = Math.min(bottom, y);
            }
            return (top - bottom) * CENTIMETRES;
        }
    }
}
