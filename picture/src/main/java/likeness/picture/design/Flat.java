package likeness.picture.design;

import likeness.picture.colour.Hues;
import likeness.picture.colour.Oklch;
import likeness.picture.vector.Drawing;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Paint;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** The pictures without a face: one colour, nothing at all, and the person of whom nothing is known. */
public final class Flat {

    private Flat() {}

    public static Drawing colour(Dice dice) {
        Oklch best = Hues.vivid(dice.hue());
        Oklch own = best.lighter(dice.between(-0.06, 0.04)).withChroma(best.chroma() * dice.between(0.75, 1));
        return new Canvas().ground(Paint.flat(own.rgb())).drawing();
    }

    public static Drawing blank() {
        return new Canvas().drawing();
    }

    /** Head and shoulders, grey, of no age, gender or origin. */
    public static Drawing mysteryPerson() {
        int ground = new Oklch(0.905, 0.008, 255).rgb();
        int figure = new Oklch(0.70, 0.02, 255).rgb();
        Path shoulders = Path.builder()
                .move(50, 62)
                .cubic(70, 62, 85, 74, 88, 101)
                .line(50, 101)
                .mirrorBack(50)
                .build();
        return new Canvas()
                .ground(Paint.flat(ground))
                .fill(shoulders, figure)
                .fill(Paths.circle(50, 40, 20.5), ground)
                .fill(Paths.circle(50, 40, 17.5), figure)
                .drawing();
    }
}
