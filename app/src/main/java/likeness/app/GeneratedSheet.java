package likeness.app;

import java.util.List;
import java.util.Optional;
import likeness.image.ContactSheet;
import likeness.image.Pixels;
import likeness.picture.Family;
import likeness.picture.GeneratedPictures;
import likeness.picture.Seed;

/** Every family of generated profile pictures for the same twelve people, a row each. */
final class GeneratedSheet {

    static final String NAME = "generated";

    private static final List<Family> ROWS = List.of(
            Family.IDENTICON,
            Family.INITIALS,
            Family.RETRO,
            Family.MONSTERID,
            Family.WAVATAR,
            Family.ROBOHASH,
            Family.COLOR,
            Family.MP);

    /** In each script that the bundled fonts have. */
    private static final List<String> NAMES = List.of(
            "Ada Lovelace",
            "Ångström",
            "Лев Толстой",
            "Emmy Noether",
            "Σαπφώ",
            "Ödön Lechner",
            "Леся Українка",
            "Hồ Xuân Hương",
            "Karel Čapek",
            "Łukasiewicz",
            "Яблочков",
            "William Whewell");

    private GeneratedSheet() {}

    static Pixels draw(int size) {
        GeneratedPictures pictures = new GeneratedPictures();
        ContactSheet sheet = new ContactSheet(NAMES.size(), size, size);
        for (Family family : ROWS) {
            for (String name : NAMES) {
                sheet.add("", pictures.pixels(family, new Seed(name, Optional.of(name), Optional.empty()), size));
            }
        }
        return sheet.compose();
    }
}
