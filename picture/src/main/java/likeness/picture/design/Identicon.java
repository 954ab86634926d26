package likeness.picture.design;

import likeness.picture.colour.Hues;
import likeness.picture.colour.Oklch;
import likeness.picture.vector.Drawing;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Paint;

/** A mark that looks the same after a part of a turn: one of several motifs, in few and large shapes. */
public final class Identicon implements Design {

    /**
     * Colours that stand out from each other.
     *
     * @param ground behind the mark
     * @param first of the largest shapes
     * @param second of shapes between them or on them
     * @param third of the smallest
     */
    record Inks(int ground, int first, int second, int third) {}

    @Override
    public Drawing draw(Dice dice) {
        Inks inks = inks(dice);
        Canvas canvas = new Canvas().ground(Paint.flat(inks.ground()));
        dice.pick(Motif.values()).draw(canvas, dice, inks);
        return canvas.drawing();
    }

    private static Inks inks(Dice dice) {
        double hue = dice.hue();
        double away = hue + dice.pick(-80.0, -50.0, 50.0, 80.0, 130.0, 180.0, 230.0) + dice.between(-10, 10);
        Oklch own = Hues.vivid(hue);
        Oklch other = Hues.vivid(away);
        int pale = Hues.tint(hue).rgb();
        int deep = Hues.deep(hue).rgb();
        return switch (dice.below(4)) {
            case 0 -> new Inks(pale, own.rgb(), deep, other.rgb());
            case 1 -> new Inks(pale, deep, own.rgb(), other.rgb());
            case 2 ->
                new Inks(
                        own.rgb(),
                        Hues.tint(hue).lighter(0.03).rgb(),
                        deep,
                        other.darker(0.04).rgb());
            default ->
                new Inks(
                        Hues.deep(Hues.dark(hue)).darker(0.1).rgb(),
                        own.lighter(0.03).rgb(),
                        pale,
                        other.lighter(0.06).rgb());
        };
    }
}
