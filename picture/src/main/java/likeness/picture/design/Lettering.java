package likeness.picture.design;

import likeness.picture.colour.Contrast;
import likeness.picture.colour.Hues;
import likeness.picture.colour.Oklch;
import likeness.picture.type.Typeface;
import likeness.picture.vector.Affine;
import likeness.picture.vector.Drawing;
import likeness.picture.vector.Paint;
import likeness.picture.vector.Path;

/** One or two letters on a colour. */
public final class Lettering implements Design {

    /** What accessibility rules ask of text is 4.5; a little more, since the ground is shaded. */
    private static final double LEAST_CONTRAST = 4.7;

    private static final double SHADE = 0.022;

    private static final double ONE_LETTER = 60;
    private static final double TWO_LETTERS = 47;

    /** So that letters keep clear of a round crop. */
    private static final double WIDEST = 67;

    private static final double TRACKING = -0.01;

    private final String letters;

    /** @param letters that {@link Typeface} draws */
    public Lettering(String letters) {
        this.letters = letters;
    }

    @Override
    public Drawing draw(Dice dice) {
        double hue = dice.hue();
        Shades shades = new Shades(Hues.vivid(hue), dice.between(-16, 16));
        shades = shades.withChroma(dice.between(0.82, 1)).legibleOn(ink(hue).rgb(), isLight(hue) ? 0.01 : -0.01);
        return new Drawing.Canvas()
                .ground(Paint.down(0, 100, shades.top().rgb(), shades.bottom().rgb()))
                .fill(centred(), ink(hue).rgb())
                .drawing();
    }

    /** A ground that grows darker downwards and turns its hue a little. */
    private record Shades(Oklch middle, double turn) {

        Oklch top() {
            return middle.lighter(SHADE).turned(turn);
        }

        Oklch bottom() {
            return middle.darker(SHADE);
        }

        Shades withChroma(double factor) {
            return new Shades(middle.withChroma(middle.chroma() * factor), turn);
        }

        Shades legibleOn(int ink, double step) {
            Shades shades = this;
            while (shades.contrast(ink) < LEAST_CONTRAST) {
                shades = new Shades(shades.middle.lighter(step), turn);
            }
            return shades;
        }

        private double contrast(int ink) {
            return Math.min(Contrast.between(top().rgb(), ink), Contrast.between(bottom().rgb(), ink));
        }
    }

    private Path centred() {
        Path outline = Typeface.outline(letters, TRACKING);
        Path.Box box = outline.box();
        double em = letters.codePointCount(0, letters.length()) == 1 ? ONE_LETTER : TWO_LETTERS;
        double scale = Math.min(em, WIDEST / box.width());
        double middle = -Typeface.CAPITAL_HEIGHT / 2;
        boolean asCapitals = box.bottom() < 0.1 && box.top() < -0.6 && box.top() > -1;
        double y = asCapitals ? middle : (box.top() + box.bottom()) / 2;
        return outline.transformed(Affine.translate(-(box.left() + box.right()) / 2, -y)
                .then(Affine.scale(scale, scale))
                .then(Affine.translate(50, 50)));
    }

    /** Yellow and its neighbours stay light and carry dark letters; all other hues are darkened until white reads well. */
    private static boolean isLight(double hue) {
        return hue > 45 && hue < 128;
    }

    private static Oklch ink(double hue) {
        return isLight(hue) ? new Oklch(0.33, 0.07, hue) : new Oklch(0.99, 0.008, hue);
    }
}
