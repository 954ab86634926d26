package likeness.picture.design;

import likeness.picture.colour.Hues;
import likeness.picture.colour.Oklch;

/**
 * The colours of one creature.
 *
 * @param ground behind it
 * @param skin of its body
 * @param ink of eyes and mouth
 * @param accent of another hue, for horns and trinkets
 */
record Coat(Oklch ground, Oklch skin, Oklch ink, Oklch accent) {

    static final int WHITE = 0xFFFDFA;

    private static final int ROSE = new Oklch(0.68, 0.17, 8).rgb();

    private static final double LIGHT_SKIN = 0.76;

    static Coat of(Dice dice) {
        double hue = dice.hue();
        Oklch skin = Hues.vivid(hue).lighter(dice.between(-0.03, 0.03));
        double away = hue + dice.pick(-150.0, -110.0, -60.0, 60.0, 110.0, 150.0, 180.0) + dice.between(-12, 12);
        Oklch ground = ground(dice, away, skin);
        return new Coat(ground, skin, Hues.ink(hue), Hues.vivid(hue + dice.pick(-120.0, -60.0, 60.0, 120.0, 180.0)));
    }

    /** Far enough from the skin in lightness that the outline is seen at any size. */
    static Oklch ground(Dice dice, double hue, Oklch skin) {
        if (skin.lightness() > LIGHT_SKIN) {
            return dice.chance(0.5) ? new Oklch(0.52, 0.10, Hues.dark(hue)) : new Oklch(0.60, 0.11, Hues.dark(hue));
        }
        return switch (dice.below(3)) {
            case 0 -> new Oklch(0.93, 0.045, hue);
            case 1 -> new Oklch(0.885, 0.07, hue);
            default -> new Oklch(0.38, 0.075, Hues.dark(hue));
        };
    }

    /** Of what is further back or in shadow. */
    Oklch shade() {
        return skin.darker(0.09).turned(-6);
    }

    /** Of a belly or the inside of an ear. */
    Oklch light() {
        return new Oklch(Math.min(0.95, skin.lightness() + 0.14), skin.chroma() * 0.55, skin.hue());
    }

    /** Rosier than the skin, for cheeks. */
    int blush() {
        return Oklch.mix(skin.rgb(), ROSE, 0.5);
    }
}
