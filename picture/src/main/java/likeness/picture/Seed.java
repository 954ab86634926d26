package likeness.picture;

import java.util.Optional;

/**
 * What a picture is made from. The same seed is the same picture, in every version that keeps the golden pictures.
 *
 * @param hash usually MD5 or SHA-256 in hex, in any case; any other text serves as well
 * @param name of the person, for initials
 * @param initials letters to be shown as they are; they go before the name
 */
public record Seed(String hash, Optional<String> name, Optional<String> initials) {

    public static Seed of(String hash) {
        return new Seed(hash, Optional.empty(), Optional.empty());
    }

    public Seed named(String newName) {
        return new Seed(hash, Optional.of(newName), initials);
    }
}
