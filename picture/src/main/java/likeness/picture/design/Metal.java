package likeness.picture.design;

import likeness.picture.colour.Hues;
import likeness.picture.colour.Oklch;

/**
 * The colours of one robot.
 *
 * @param ground behind it
 * @param plate of head and body, painted or bare
 * @param dark of screens and slots
 * @param lamp of what shines
 * @param trim of ears and joints
 */
record Metal(Oklch ground, Oklch plate, Oklch dark, Oklch lamp, Oklch trim) {

    private static final double LIGHT = 0.8;
    private static final double DARK = 0.5;

    static Metal of(Dice dice) {
        double hue = dice.hue();
        boolean painted = dice.chance(0.55);
        Oklch vivid = Hues.vivid(hue);
        Oklch plate = painted ? vivid.withChroma(vivid.chroma() * 0.85) : new Oklch(0.87, 0.022, hue);
        double away = hue + dice.pick(-140.0, -60.0, 60.0, 140.0, 180.0) + dice.between(-12, 12);
        Oklch ground = painted ? Coat.ground(dice, away, vivid) : bareGround(dice, hue);
        double lampHue = dice.pick(195.0, 150.0, 85.0, 45.0, 345.0);
        Oklch lamp = new Oklch(0.86, 0.14, lampHue);
        Oklch trim = painted ? paintedTrim(ground, plate) : bareTrim(ground, vivid);
        return new Metal(ground, plate, new Oklch(0.25, 0.035, hue), lamp, trim);
    }

    /** White, but for a ground that is all but white. */
    private static Oklch paintedTrim(Oklch ground, Oklch plate) {
        return ground.lightness() > LIGHT ? plate.darker(0.2) : new Oklch(0.9, 0.02, plate.hue());
    }

    /** The ground's colour where that is dark, and dark where the ground is of that colour. */
    private static Oklch bareTrim(Oklch ground, Oklch vivid) {
        return ground.lightness() > DARK ? new Oklch(0.36, vivid.chroma() * 0.5, vivid.hue()) : vivid;
    }

    /** Bare metal is all but grey, so the hash's colour is behind it. */
    private static Oklch bareGround(Dice dice, double hue) {
        Oklch vivid = Hues.vivid(hue);
        return dice.chance(0.6) ? vivid.darker(0.07) : Hues.deep(Hues.dark(hue));
    }

    Oklch shade() {
        return plate.darker(0.1);
    }

    Oklch light() {
        return plate.lighter(0.06);
    }
}
