package likeness.human;

import java.util.List;

/**
 * Colours that suit, for pickers: {@code palettes.json}. Any other colour may be given as well.
 */
public record Palettes(List<Swatch> hair, List<Swatch> skin, List<Swatch> cloth) {

    static final Palettes STANDARD = Resource.json("palettes.json", Palettes.class);

    /**
     * @param id short name
     * @param title for people
     * @param color sRGB {@code #rrggbb}
     */
    public record Swatch(String id, String title, String color) {}
}
