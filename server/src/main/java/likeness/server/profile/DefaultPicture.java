package likeness.server.profile;

import java.util.Locale;
import java.util.Optional;
import likeness.picture.Family;

/** What is shown for who has no picture. */
public sealed interface DefaultPicture {

    /** Drawn from the hash or the name. */
    record Drawn(Family family) implements DefaultPicture {}

    /** The portrait of a person who does not exist, by the hash. */
    record Rendered() implements DefaultPicture {}

    /** By its keyword in addresses: those of Gravatar and Libravatar, and {@code 3d}. */
    static Optional<DefaultPicture> named(String keyword) {
        String word = keyword.toLowerCase(Locale.ROOT);
        return word.equals("3d")
                ? Optional.of(new Rendered())
                : Family.named(word).map(Drawn::new);
    }
}
