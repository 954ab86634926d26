package likeness.picture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a generated picture shows. */
public enum Family {
    /** A symmetric mark. */
    IDENTICON,
    /** One or two letters of the name; where there are none that can be written, an identicon. */
    INITIALS,
    /** A head of 16 × 16 dots. */
    RETRO,
    /** A little monster. */
    MONSTERID,
    /** A round face. */
    WAVATAR,
    /** A robot. */
    ROBOHASH,
    /** A person of whom nothing is known; the same for everybody. */
    MP,
    /** Nothing: all transparent. */
    BLANK,
    /** One flat colour. */
    COLOR;

    /** Gravatar's and Libravatar's words for the value of {@code d} that are not the family's own name. */
    private static final Map<String, Family> ALIASES =
            Map.of("mm", MP, "mystery", MP, "mysteryman", MP, "pagan", RETRO);

    /** The family of a keyword of the Gravatar protocol, in any case. */
    public static Optional<Family> named(String keyword) {
        String word = keyword.toLowerCase(Locale.ROOT);
        for (Family family : values()) {
            if (family.keyword().equals(word)) {
                return Optional.of(family);
            }
        }
        return Optional.ofNullable(ALIASES.get(word));
    }

    /** Its keyword in the Gravatar protocol. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
