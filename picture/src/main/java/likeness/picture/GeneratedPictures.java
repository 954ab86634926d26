package likeness.picture;

import java.util.Optional;
import likeness.image.Pixels;
import likeness.picture.design.Design;
import likeness.picture.design.Dice;
import likeness.picture.design.Flat;
import likeness.picture.design.Identicon;
import likeness.picture.design.Lettering;
import likeness.picture.design.Monster;
import likeness.picture.design.Retro;
import likeness.picture.design.Robot;
import likeness.picture.design.RoundFace;
import likeness.picture.type.Initials;
import likeness.picture.type.Typeface;
import likeness.picture.vector.Drawing;
import likeness.picture.vector.Rasteriser;
import likeness.picture.vector.SvgWriter;

/**
 * Pictures made from a hash or a name, square, in our own designs. The same family, seed and size are the same picture on
 * every machine. For any number of threads; nothing is shared or kept between calls.
 */
public final class GeneratedPictures {

    public static final int MIN_SIZE = 1;
    public static final int MAX_SIZE = 2048;

    private final Design identicon = new Identicon();
    private final Design retro = new Retro();
    private final Design monster = new Monster();
    private final Design roundFace = new RoundFace();
    private final Design robot = new Robot();

    /**
     * As an SVG document without text, scripts, styles or outside references.
     *
     * @param size of a side, {@value #MIN_SIZE} to {@value #MAX_SIZE}; SVG scales, so it is only what the document says
     */
    public String svg(Family family, Seed seed, int size) {
        checkSize(size);
        String text = text(seed);
        Dice dice = Dice.of(text);
        String prefix = "p" + Integer.toHexString(dice.below(1 << 24)) + (char) ('g' + family.ordinal());
        return SvgWriter.write(drawing(family, seed, Dice.of(text)), size, prefix);
    }

    /**
     * As pixels, opaque but for {@link Family#BLANK}.
     *
     * @param size of a side, {@value #MIN_SIZE} to {@value #MAX_SIZE}
     */
    public Pixels pixels(Family family, Seed seed, int size) {
        checkSize(size);
        return Rasteriser.draw(drawing(family, seed, Dice.of(text(seed))), size);
    }

    private Drawing drawing(Family family, Seed seed, Dice dice) {
        return switch (family) {
            case IDENTICON -> identicon.draw(dice);
            case INITIALS ->
                letters(seed).map(found -> new Lettering(found).draw(dice)).orElseGet(() -> identicon.draw(dice));
            case RETRO -> retro.draw(dice);
            case MONSTERID -> monster.draw(dice);
            case WAVATAR -> roundFace.draw(dice);
            case ROBOHASH -> robot.draw(dice);
            case MP -> Flat.mysteryPerson();
            case BLANK -> Flat.blank();
            case COLOR -> Flat.colour(dice);
        };
    }

    private static Optional<String> letters(Seed seed) {
        return seed.initials()
                .flatMap(Initials::asGiven)
                .or(() -> seed.name().flatMap(Initials::ofName))
                .filter(Typeface::draws);
    }

    /** Clients that know only a name leave the hash out; then the name has to tell people apart. */
    private static String text(Seed seed) {
        return seed.hash().isEmpty() ? seed.name().or(seed::initials).orElse("") : seed.hash();
    }

    private static void checkSize(int size) {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException("size: " + size + " is not allowed; " + MIN_SIZE + " to " + MAX_SIZE);
        }
    }
}
