package likeness.picture.design;

import likeness.picture.colour.Hues;
import likeness.picture.colour.Oklch;
import likeness.picture.vector.Drawing;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** A mark that looks the same after a part of a turn: a plate, one or two rings of elements on it, and a heart. */
public final class Identicon implements Design {

    private static final double C = 50;

    /** Half of a side is 50; what is round keeps off the edge of a round crop by this much less. */
    private static final double REACH = 42;

    private record Colours(int ground, int plate, int outer, int inner, int heart) {}

    @Override
    public Drawing draw(Dice dice) {
        int order = dice.pick(3, 4, 4, 5, 5, 6, 6, 8);
        Colours colours = colours(dice);
        Drawing.Canvas canvas = new Drawing.Canvas();
        canvas.ground(likeness.picture.vector.Paint.flat(colours.ground()));
        boolean plated = dice.chance(0.55);
        double reach = plated ? 37 : REACH;
        if (plated) {
            canvas.fill(plate(dice, order), colours.plate());
        }
        rings(canvas, dice, order, reach, plated, colours);
        return canvas.drawing();
    }

    private static void rings(
            Drawing.Canvas canvas, Dice dice, int order, double reach, boolean plated, Colours colours) {
        double middle = dice.between(15, 20);
        Element outer = dice.pick(Element.values());
        Element inner = dice.pick(Element.values());
        double turn = dice.pick(0.0, 0.5);
        int outerInk = plated ? colours.outer() : colours.plate();
        double from = dice.chance(0.4) ? 6 : middle;
        canvas.fill(outer.ring(order, from, reach, dice.between(0.78, 0.92), turn), outerInk);
        if (order <= 5 && dice.chance(0.5)) {
            Element between = dice.pick(Element.DISC, Element.KITE, Element.DROP, Element.PETAL);
            canvas.fill(between.ring(order, reach * 0.66, reach, 0.34, turn + 0.5), colours.inner());
        }
        canvas.fill(Paths.circle(C, C, middle + 1), plated ? colours.plate() : colours.ground());
        canvas.fill(inner.ring(order, 4, middle - 1, 0.8, 0.5 - turn), colours.inner());
        canvas.fill(Paths.circle(C, C, dice.between(4, 6.5)), colours.heart());
    }

    private static Path plate(Dice dice, int order) {
        int count = order < 5 ? order * 2 : order;
        return switch (dice.below(4)) {
            case 0 -> Paths.circle(C, C, REACH + 1);
            case 1 -> wavy(count, REACH + 1, 5);
            case 2 -> wavy(count * 2, REACH + 1, 2.5);
            default -> wavy(order, REACH + 1, order == 3 ? 6 : 4.5);
        };
    }

    /** A circle whose radius swings {@code count} times. */
    private static Path wavy(int count, double radius, double depth) {
        int points = count * 4;
        double[] xy = new double[points * 2];
        for (int i = 0; i < points; i++) {
            double angle = 2 * StrictMath.PI * i / points;
            double r = radius - depth / 2 + depth / 2 * StrictMath.cos(angle * count);
            xy[2 * i] = C + r * StrictMath.sin(angle);
            xy[2 * i + 1] = C - r * StrictMath.cos(angle);
        }
        return Paths.smooth(1, xy);
    }

    private static Colours colours(Dice dice) {
        double hue = dice.hue();
        double other = hue + dice.pick(-70.0, -40.0, 40.0, 70.0, 150.0, 180.0, 210.0) + dice.between(-10, 10);
        Oklch vivid = Hues.vivid(hue);
        Oklch second = Hues.vivid(other);
        int tint = Hues.tint(hue).rgb();
        int deep = Hues.deep(hue).rgb();
        return switch (dice.below(3)) {
            case 0 -> new Colours(tint, vivid.rgb(), tint, deep, second.rgb());
            case 1 ->
                new Colours(
                        vivid.rgb(),
                        Hues.tint(hue).lighter(0.03).rgb(),
                        deep,
                        second.darker(0.05).rgb(),
                        deep);
            default ->
                new Colours(
                        Hues.deep(hue).darker(0.08).rgb(),
                        vivid.rgb(),
                        tint,
                        second.lighter(0.1).rgb(),
                        tint);
        };
    }
}
