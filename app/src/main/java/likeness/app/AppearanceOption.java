package likeness.app;

import java.util.List;
import java.util.Optional;

/**
 * One option that sets one field of an Appearance.
 *
 * @param name as typed, {@code --age}
 * @param path of the field in the Appearance's JSON, {@code body.age}
 * @param kind how its text is read
 * @param label placeholder in the help
 * @param help one line
 */
record AppearanceOption(String name, String path, Kind kind, String label, String help) {

    enum Kind {
        /** A number. */
        NUMBER,
        /** {@code female}, {@code male} or a number from 0 (female) to 1 (male). */
        GENDER,
        /** {@code name=number,name=number}; becomes an object. */
        NUMBERS,
        /** A name or, for a skin tone, a colour. */
        TEXT,
        /** The name of a variant, or {@code #rrggbb}. */
        LOOK,
        /** The id of an asset, or {@code none} to leave the slot empty. */
        ASSET
    }

    static final List<AppearanceOption> ALL = List.of(
            new AppearanceOption(
                    "--gender",
                    "body.gender",
                    Kind.GENDER,
                    "female|male|0..1",
                    "0 is female, 1 male, or anything between"),
            new AppearanceOption("--age", "body.age", Kind.NUMBER, "YEARS", "18 to 90"),
            new AppearanceOption(
                    "--height", "body.height", Kind.NUMBER, "CM", "barefoot; the range depends on the body"),
            new AppearanceOption("--weight", "body.weight", Kind.NUMBER, "0..1", "0.5 is average"),
            new AppearanceOption("--muscle", "body.muscle", Kind.NUMBER, "0..1", "0.5 is average"),
            new AppearanceOption("--proportions", "body.proportions", Kind.NUMBER, "0..1", "1 is ideal"),
            new AppearanceOption("--breast-size", "body.breastSize", Kind.NUMBER, "0..1", "0.5 is average"),
            new AppearanceOption("--breast-firmness", "body.breastFirmness", Kind.NUMBER, "0..1", "0.5 is average"),
            new AppearanceOption(
                    "--ancestry",
                    "body.ancestry",
                    Kind.NUMBERS,
                    "NAME=SHARE,..",
                    "african, asian, caucasian; shares are made to sum to 1"),
            new AppearanceOption("--scale", "boneScale", Kind.NUMBERS, "NAME=N,..", "head, arms, chest; -100 to 100"),
            new AppearanceOption(
                    "--detail", "details", Kind.NUMBERS, "NAME=N,..", "detail modifiers, see 'catalog --details'"),
            new AppearanceOption("--skin", "skin.asset", Kind.TEXT, "ID", "see 'catalog --slot skin'"),
            new AppearanceOption("--skin-tone", "skin.tone", Kind.TEXT, "#RRGGBB", "colour of the cheek"),
            new AppearanceOption("--eyes", "eyes", Kind.LOOK, "COLOR", "see 'catalog --slot eyes'"),
            new AppearanceOption("--eyebrows", "eyebrows.asset", Kind.TEXT, "ID", "see 'catalog --slot eyebrows'"),
            new AppearanceOption("--eyelashes", "eyelashes.asset", Kind.TEXT, "ID", "see 'catalog --slot eyelashes'"),
            new AppearanceOption("--hair", "hair.asset", Kind.ASSET, "ID|none", "see 'catalog --slot hair'"),
            new AppearanceOption("--hair-color", "hair", Kind.LOOK, "COLOR", "a variant's name or #RRGGBB"),
            new AppearanceOption("--beard", "beard.asset", Kind.ASSET, "ID|none", "see 'catalog --slot beard'"),
            new AppearanceOption("--beard-color", "beard", Kind.LOOK, "COLOR", "as the hair when left out"),
            new AppearanceOption(
                    "--clothing", "wardrobe.clothing.asset", Kind.ASSET, "ID|none", "none shows a modest base layer"),
            new AppearanceOption(
                    "--clothing-color", "wardrobe.clothing", Kind.LOOK, "COLOR", "a variant's name or #RRGGBB"),
            new AppearanceOption(
                    "--footwear", "wardrobe.footwear.asset", Kind.ASSET, "ID|none", "see 'catalog --slot footwear'"),
            new AppearanceOption(
                    "--footwear-color", "wardrobe.footwear", Kind.LOOK, "COLOR", "a variant's name or #RRGGBB"),
            new AppearanceOption(
                    "--eyewear", "wardrobe.eyewear.asset", Kind.ASSET, "ID|none", "see 'catalog --slot eyewear'"),
            new AppearanceOption(
                    "--eyewear-color", "wardrobe.eyewear", Kind.LOOK, "COLOR", "a variant's name or #RRGGBB"),
            new AppearanceOption(
                    "--headwear", "wardrobe.headwear.asset", Kind.ASSET, "ID|none", "see 'catalog --slot headwear'"),
            new AppearanceOption(
                    "--headwear-color", "wardrobe.headwear", Kind.LOOK, "COLOR", "a variant's name or #RRGGBB"));

    /** The option that sets the field, or the object around it. */
    static Optional<AppearanceOption> forPath(String fieldPath) {
        return ALL.stream()
                .filter(o -> fieldPath.equals(o.path) || fieldPath.startsWith(o.path + "."))
                .findFirst();
    }
}
