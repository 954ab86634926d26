package likeness.picture.design;

import java.util.Arrays;
import likeness.picture.colour.Hues;
import likeness.picture.colour.Oklch;
import likeness.picture.vector.Drawing;

/** The head of a hero of an old game, in 16 × 16 dots: head, eyes, mouth, beard and what is on the head, laid over each other. */
public final class Retro implements Design {

    /** Lightness, chroma and hue of skins, from dark to light. */
    private static final double[][] SKINS = {
        {0.47, 0.060, 48},
        {0.54, 0.070, 52},
        {0.61, 0.080, 55},
        {0.69, 0.085, 60},
        {0.77, 0.080, 62},
        {0.83, 0.065, 60},
        {0.88, 0.045, 55},
    };

    /** Skins that no human has. */
    private static final double[][] STRANGE_SKINS = {{0.76, 0.110, 145}, {0.75, 0.090, 225}, {0.73, 0.100, 305}};

    private static final double[][] HAIRS = {
        {0.30, 0.025, 60},
        {0.37, 0.050, 55},
        {0.46, 0.075, 55},
        {0.58, 0.110, 52},
        {0.80, 0.120, 85},
        {0.62, 0.155, 42},
        {0.86, 0.010, 90},
    };

    private static final double[][] DYED_HAIRS = {
        {0.68, 0.150, 350}, {0.66, 0.120, 235}, {0.62, 0.140, 300}, {0.70, 0.130, 165},
    };

    private static final double ALIKE = 0.12;
    private static final double ALIKE_CHROMA = 0.028;
    private static final double ALIKE_HUE = 40;
    private static final double APART = 0.15;
    private static final double SMOOTH = 0.38;
    private static final double BEARDED = 0.35;

    private final RetroParts parts = RetroParts.read();

    @Override
    public Drawing draw(Dice dice) {
        char[] dots = new char[RetroParts.SIDE * RetroParts.SIDE];
        Arrays.fill(dots, RetroParts.BELOW);
        boolean smooth = dice.chance(SMOOTH);
        lay(dots, parts.pick(dice, "head"));
        if (!smooth && dice.chance(BEARDED)) {
            lay(dots, parts.pick(dice, "beard"));
        }
        lay(dots, parts.pick(dice, "eyes"));
        lay(dots, parts.pick(dice, "mouth"));
        lay(dots, parts.pick(dice, smooth ? "smooth" : "hair"));
        return new Drawing.Canvas().dots(RetroParts.SIDE, coloured(dots, dice)).drawing();
    }

    private static void lay(char[] dots, char[] part) {
        for (int i = 0; i < dots.length; i++) {
            dots[i] = part[i] == RetroParts.BELOW ? dots[i] : part[i];
        }
    }

    private static int[] coloured(char[] dots, Dice dice) {
        double hue = dice.hue();
        Oklch skin = picked(dice, dice.chance(0.12) ? STRANGE_SKINS : SKINS);
        Oklch hair = apartFrom(skin, picked(dice, dice.chance(0.25) ? DYED_HAIRS : HAIRS));
        Oklch clothes = Hues.vivid(hue + dice.pick(150.0, 180.0, 210.0)).darker(0.06);
        Oklch accent = Hues.vivid(hue + dice.pick(-100.0, -60.0, 60.0, 100.0, 180.0));
        Oklch ground = dice.chance(0.5) ? Hues.vivid(hue).lighter(0.04) : new Oklch(0.88, 0.065, hue);
        int[] colours = new int[dots.length];
        for (int i = 0; i < dots.length; i++) {
            colours[i] = switch (dots[i]) {
                case RetroParts.BELOW -> ground.rgb();
                case 'O' -> new Oklch(0.24, 0.03, hue).rgb();
                case 'S' -> skin.rgb();
                case 's' -> skin.darker(0.09).rgb();
                case 'H' -> hair.rgb();
                case 'h' -> hair.darker(0.08).rgb();
                case 'C' -> clothes.rgb();
                case 'c' -> clothes.darker(0.1).rgb();
                case 'A' -> accent.rgb();
                case 'a' -> accent.darker(0.12).rgb();
                case 'E' -> 0x1A1216;
                case 'W' -> Coat.WHITE;
                case 'M' -> new Oklch(skin.lightness() - 0.2, 0.075, 30).rgb();
                case 'B' -> Oklch.mix(skin.rgb(), 0xE8607A, 0.35);
                default -> throw new IllegalStateException("no colour is called " + dots[i]);
            };
        }
        return colours;
    }

    /** Darker than skin that it would not stand out from. */
    private static Oklch apartFrom(Oklch skin, Oklch hair) {
        boolean alike = Math.abs(hair.lightness() - skin.lightness()) < ALIKE
                && Math.abs(hair.chroma() - skin.chroma()) < ALIKE_CHROMA
                && Math.abs(hair.hue() - skin.hue()) < ALIKE_HUE;
        return alike ? hair.withLightness(skin.lightness() - APART) : hair;
    }

    private static Oklch picked(Dice dice, double[][] table) {
        double[] row = table[dice.below(table.length)];
        return new Oklch(row[0] + dice.between(-0.015, 0.015), row[1], row[2]);
    }
}
