package likeness.picture.type;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one or two letters that stand for somebody. A name gives the first letters of its first and its last word, as
 * capitals; initials that were given stay as they are, cut to two.
 */
public final class Initials {

    private static final int MOST = 2;

    /** Nobody's name is longer; what is beyond is not looked at. */
    private static final int LONGEST = 512;

    private Initials() {}

    /** In the order in which they are read; empty when the text holds no letter. */
    public static Optional<String> ofName(String name) {
        List<String> firsts = new ArrayList<>();
        for (String word : normalised(name).split("[\\s\\p{Z}]+")) {
            letters(word, 1).stream().map(Initials::capital).findFirst().ifPresent(firsts::add);
        }
        return switch (firsts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(firsts.getFirst());
            default -> Optional.of(firsts.getFirst() + firsts.getLast());
        };
    }

    /** The first two letters of initials that somebody chose. */
    public static Optional<String> asGiven(String initials) {
        List<String> letters = letters(normalised(initials), MOST);
        return letters.isEmpty() ? Optional.empty() : Optional.of(String.join("", letters));
    }

    /** Composed, so that a letter and its accent are one character wherever Unicode has it. */
    private static String normalised(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(cut, Normalizer.Form.NFC);
    }

    /** Letters and digits; marks that no character combines are left out, so a letter is one character. */
    private static List<String> letters(String text, int most) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(most)
                .mapToObj(Character::toString)
                .toList();
    }

    /** The form of a letter at the head of a name: ß stays, ǆ becomes ǅ. */
    private static String capital(String letter) {
        return Character.toString(Character.toTitleCase(letter.codePointAt(0)));
    }
}
