package likeness.render;

/**
 * A ground: a vertical gradient with a soft glow behind the head.
 *
 * @param top sRGB colour of the upper edge, {@code #rrggbb}
 * @param bottom sRGB colour of the lower edge
 * @param glow how much brighter it is around the head, 0…1
 */
record Backdrop(String top, String bottom, float glow) {

    Backdrop {
        Background.parse(top + "-" + bottom);
        Check.range("backdrop.glow", glow, 0, 1);
    }

    Background.Gradient gradient() {
        return (Background.Gradient) Background.parse(top + "-" + bottom);
    }
}
