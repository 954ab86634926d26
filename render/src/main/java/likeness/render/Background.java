package likeness.render;

import java.util.Locale;

/** What is behind the subject. Colours are {@code 0xRRGGBB}, sRGB. */
public sealed interface Background {

    /** The ground that belongs to the style and the setting. */
    record FromStyle() implements Background {}

    /** Nothing: the picture has alpha. */
    record Transparent() implements Background {}

    /** One colour everywhere. */
    record Plain(int rgb) implements Background {}

    /** From the top edge to the bottom edge, with a soft glow behind the head. */
    record Gradient(int top, int bottom) implements Background {}

    Background FROM_STYLE = new FromStyle();
    Background TRANSPARENT = new Transparent();

    /**
     * Reads {@code style}, {@code transparent}, {@code #rrggbb}, or two colours as {@code #rrggbb-#rrggbb} (top and
     * bottom). The {@code #} may be left out.
     */
    static Background parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("style")) {
            return FROM_STYLE;
        }
        if (word.equals("transparent")) {
            return TRANSPARENT;
        }
        int dash = word.indexOf('-');
        return dash < 0
                ? new Plain(colour(word))
                : new Gradient(colour(word.substring(0, dash)), colour(word.substring(dash + 1)));
    }

    private static int colour(String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        if (!digits.matches("[0-9a-f]{6}")) {
            throw new RenderException("background: '" + text
                    + "' is no colour; allowed are style, transparent, #rrggbb and #rrggbb-#rrggbb (top-bottom)");
        }
        return Integer.parseInt(digits, 16);
    }
}
