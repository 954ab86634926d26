package likeness.packbuild.own;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Paints short hairs.
 *
 * @param count tried over the whole texture; fewer grow where it is thin
 * @param length texels, longest
 * @param halfWidth texels
 * @param cover of one hair
 * @param ground cover of the even tone below them
 * @param contrast how much lighter the lightest is
 * @param spread of their directions, radians
 */
record Strands(
        int count, double length, double halfWidth, double cover, double ground, double contrast, double spread) {

    /** Which way hair lies at a point of the texture: angle from downwards (v), towards u. */
    interface Flow {
        double at(Vec place);
    }

    /** @param density 0…1 by texel, rows from the top */
    Canvas paint(PlaceMap map, double[] density, Flow flow, long seed) {
        int size = map.size;
        Canvas canvas = new Canvas(size, size);
        for (int i = 0; i < density.length; i++) {
            canvas.over(i % size, i / size, 0.62, ground * density[i]);
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * size;
            double y = random.nextDouble() * size;
            double chance = random.nextDouble();
            double turn = spread * (random.nextDouble() + random.nextDouble() - 1);
            double reach = length * (0.5 + 0.5 * random.nextDouble());
            double tone = 0.58 + contrast * random.nextDouble();
            Vec place = map.at((int) x, (int) y);
            double grows = density[(int) y * size + (int) x];
            if (place != null && grows > chance) {
                double angle = flow.at(place) + turn;
                double part = reach * (0.45 + 0.55 * grows);
                double dx = StrictMath.sin(angle) * part;
                double dy = StrictMath.cos(angle) * part;
                canvas.stroke(x, y, dx, dy, halfWidth, tone, cover * (0.4 + 0.6 * grows));
            }
        }
        return canvas;
    }

    /** Samples a field at every texel; 0 where the sheet is not. */
    static double[] sample(PlaceMap map, ToDoubleFunction<Vec> field) {
        double[] values = new double[map.size * map.size];
        for (int i = 0; i < values.length; i++) {
            Vec place = map.at(i % map.size, i / map.size);
            values[i] = place == null ? 0 : field.applyAsDouble(place);
        }
        return values;
    }
}
