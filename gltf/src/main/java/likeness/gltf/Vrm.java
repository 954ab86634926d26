package likeness.gltf;

import java.util.List;
import java.util.Set;
import likeness.scene.EncodedImage;
import org.jspecify.annotations.Nullable;

/**
 * What a VRM file says about the person it shows, in the words of VRM 1.0 ({@code VRMC_vrm.meta}); 0.x says the same in its
 * own, as far as it has some.
 *
 * @param version of the format
 * @param name of the model
 * @param authors at least one
 * @param copyright credit that is owed, or empty
 * @param thumbnail square picture of the face, or null
 * @param terms who may do what with it
 * @param toon whether it is drawn (MToon) rather than lit as materials are
 */
public record Vrm(
        Version version,
        String name,
        List<String> authors,
        String copyright,
        @Nullable EncodedImage thumbnail,
        Terms terms,
        boolean toon) {

    public Vrm {
        authors = List.copyOf(authors);
        if (name.isBlank() || authors.isEmpty()) {
            throw new IllegalArgumentException("a VRM needs a name and an author");
        }
    }

    /** Lit as materials are. */
    public Vrm(
            Version version,
            String name,
            List<String> authors,
            String copyright,
            @Nullable EncodedImage thumbnail,
            Terms terms) {
        this(version, name, authors, copyright, thumbnail, terms, false);
    }

    /** Of the format. Many programs read one of them only. */
    public enum Version {
        /** The extension {@code VRM}; a body that faces −Z, in joints without rotation. */
        V0,
        /** The extension {@code VRMC_vrm}. */
        V1
    }

    /** Who may show themselves as the person. */
    public enum Performer {
        ONLY_AUTHOR("onlyAuthor"),
        ONLY_SEPARATELY_LICENSED_PERSON("onlySeparatelyLicensedPerson"),
        EVERYONE("everyone");

        final String word;

        Performer(String word) {
            this.word = word;
        }
    }

    /** How far one may earn by it. */
    public enum Commerce {
        PERSONAL_NON_PROFIT("personalNonProfit"),
        PERSONAL_PROFIT("personalProfit"),
        CORPORATION("corporation");

        final String word;

        Commerce(String word) {
            this.word = word;
        }
    }

    /** How far it may be changed. */
    public enum Change {
        PROHIBITED("prohibited"),
        ALLOWED("allowModification"),
        ALLOWED_WITH_REDISTRIBUTION("allowModificationRedistribution");

        final String word;

        Change(String word) {
            this.word = word;
        }
    }

    /**
     * The VRM public licence's choices.
     *
     * @param uses what it may be used for that is forbidden otherwise
     * @param creditRequired whether its author must be named
     */
    public record Terms(
            Performer performer,
            Commerce commerce,
            Change change,
            Set<Use> uses,
            boolean redistribution,
            boolean creditRequired) {

        /** What holds unless somebody decides otherwise: it is a person's likeness. */
        public static final Terms STRICTEST = new Terms(
                Performer.ONLY_AUTHOR, Commerce.PERSONAL_NON_PROFIT, Change.PROHIBITED, Set.of(), false, true);

        public Terms {
            uses = Set.copyOf(uses);
        }
    }

    /** Uses that have to be allowed one by one. */
    public enum Use {
        EXCESSIVE_VIOLENCE("allowExcessivelyViolentUsage"),
        EXCESSIVE_SEXUALITY("allowExcessivelySexualUsage"),
        POLITICS_AND_RELIGION("allowPoliticalOrReligiousUsage"),
        ANTISOCIAL_OR_HATE("allowAntisocialOrHateUsage");

        final String word;

        Use(String word) {
            this.word = word;
        }
    }
}
