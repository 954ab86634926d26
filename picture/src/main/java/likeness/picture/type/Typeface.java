package likeness.picture.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import likeness.picture.vector.Affine;
import likeness.picture.vector.Path;

/**
 * The bundled letters: Inter SemiBold, by The Inter Project Authors, under the SIL Open Font License 1.1. It has Latin,
 * Greek and Cyrillic with their extensions, Vietnamese among them.
 */
public final class Typeface {

    /** In ems. */
    public static final double CAPITAL_HEIGHT = 0.727;

    private static final List<Font> FONTS = List.of(
            font("latin"),
            font("latin-ext"),
            font("cyrillic"),
            font("greek"),
            font("vietnamese"),
            font("cyrillic-ext"),
            font("greek-ext"));

    private Typeface() {}

    /** Whether every character can be drawn. */
    public static boolean draws(String text) {
        return text.codePoints().allMatch(codePoint -> fontOf(codePoint).isPresent());
    }

    /**
     * The outline of one line of text in ems, from the pen at 0 to the right and from the base line down. Characters that
     * cannot be drawn are left out.
     *
     * @param tracking added between letters, in ems
     */
    public static Path outline(String text, double tracking) {
        double pen = 0;
        Path all = Path.builder().build();
        for (int codePoint : text.codePoints().toArray()) {
            Optional<Font> font = fontOf(codePoint);
            if (font.isPresent()) {
                all = all.and(font.get().outline(codePoint).transformed(Affine.translate(pen, 0)));
                pen += font.get().advance(codePoint) + tracking;
            }
        }
        return all;
    }

    private static Optional<Font> fontOf(int codePoint) {
        return FONTS.stream().filter(font -> font.draws(codePoint)).findFirst();
    }

    private static Font font(String subset) {
        String name = "inter-" + subset + "-600-normal.woff";
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out the font " + name);
            }
            return new Font(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading the font " + name, e);
        }
    }
}
