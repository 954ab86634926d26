package likeness.human;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.human.Appearance.Ancestry;
import likeness.human.Appearance.Body;
import likeness.human.Appearance.BoneScale;
import likeness.human.Appearance.Choice;
import likeness.human.Appearance.Skin;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of an {@link Appearance}; schema in {@code appearance.schema.json} beside this class.
 *
 * <p>Reading is strict: an unknown field, a wrong type, a value out of range, a doubled key, anything too deep or too
 * large gives an {@link AppearanceException} that names the field. Every field but {@code version} may be left out: the
 * body falls back on an average one, the rest on what suits the body. A slot that is {@code null} is empty.
 *
 * <p>Writing gives one spelling: every field, fixed order, shortest numbers, UTF-8, two spaces, {@code \n} at the end.
 * What is written reads back as an equal appearance.
 */
public final class AppearanceJson {

    /** Largest document that is read. */
    public static final int MAXIMUM_BYTES = 64 * 1024;

    private static final List<String> TOP = List.of(
            "version",
            "body",
            "details",
            "boneScale",
            "skin",
            "eyes",
            "eyebrows",
            "eyelashes",
            "teeth",
            "tongue",
            "hair",
            "beard",
            "wardrobe");
    private static final List<String> BODY = List.of(
            "gender", "age", "height", "weight", "muscle", "proportions", "breastSize", "breastFirmness", "ancestry");
    private static final List<String> CHOICE = List.of("asset", "variant", "color");
    private static final List<String> WARDROBE = List.of("clothing", "footwear", "eyewear", "headwear");

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(256)
                            .maxNameLength(256)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AppearanceJson() {}

    /** @throws AppearanceException whatever is wrong with the document */
    public static Appearance read(byte[] json) {
        JsonFields top = JsonFields.of("", parse(json), TOP);
        readVersion(top);
        Body body = readBody(top.object("body", BODY));
        Appearance usual = Defaults.STANDARD.dress(body);
        Map<Slot, Choice> choices = new EnumMap<>(Slot.class);
        choices.putAll(usual.choices());
        readChoices(top, AppearanceFields.OF_PERSON, choices);
        JsonFields wardrobe = top.object("wardrobe", WARDROBE);
        if (wardrobe != null) {
            readChoices(wardrobe, AppearanceFields.OF_WARDROBE, choices);
        }
        return new Appearance(
                body,
                readDetails(top.map("details")),
                readBoneScale(top.object("boneScale", List.of("head", "arms", "chest"))),
                readSkin(top.object("skin", List.of("asset", "tone", "correction")), usual.skin()),
                choices);
    }

    /** The canonical document. */
    public static byte[] write(Appearance appearance) {
        return new AppearanceWriter().document(appearance);
    }

    private static JsonNode parse(byte[] json) {
        if (json.length > MAXIMUM_BYTES) {
            throw new AppearanceException("$", "is too large", "at most " + MAXIMUM_BYTES + " bytes");
        }
        try {
            JsonNode node = STRICT.readTree(json);
            if (node == null || node.isMissingNode()) {
                throw new AppearanceException("$", "is empty", "a JSON object");
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw new AppearanceException("$", "is nested too deep, or holds too long a text or number", "");
        } catch (JacksonException e) {
            throw new AppearanceException("$", "is not JSON: " + firstLine(e.getOriginalMessage()) + where(e), "");
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "unreadable"
                : JsonFields.printable(message.lines().findFirst().orElse(""));
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }

    private static void readVersion(JsonFields top) {
        if (!top.has("version")) {
            throw new AppearanceException("version", "is missing", "1");
        }
        if (top.number("version", 0) != Appearance.VERSION) {
            throw new AppearanceException("version", "is not one that this program knows", "1");
        }
    }

    private static Body readBody(@Nullable JsonFields in) {
        Defaults.BodyDefaults usual = Defaults.STANDARD.body();
        if (in == null) {
            return body(usual.gender(), usual.age(), Defaults.STANDARD.height(usual.gender()));
        }
        double gender = Check.range("body.gender", in.number("gender", usual.gender()), 0, 1);
        return new Body(
                gender,
                in.number("age", usual.age()),
                in.number("height", Defaults.STANDARD.height(gender)),
                in.number("weight", usual.weight()),
                in.number("muscle", usual.muscle()),
                in.number("proportions", usual.proportions()),
                in.number("breastSize", usual.breastSize()),
                in.number("breastFirmness", usual.breastFirmness()),
                readAncestry(in.object("ancestry", List.of("african", "asian", "caucasian"))));
    }

    private static Body body(double gender, double age, double height) {
        Defaults.BodyDefaults usual = Defaults.STANDARD.body();
        return new Body(
                gender,
                age,
                height,
                usual.weight(),
                usual.muscle(),
                usual.proportions(),
                usual.breastSize(),
                usual.breastFirmness(),
                readAncestry(null));
    }

    /** Shares that are not given are 0; when none is given, all are equal. */
    private static Ancestry readAncestry(@Nullable JsonFields in) {
        if (in == null) {
            return new Ancestry(1 / 3.0, 1 / 3.0, 1 / 3.0);
        }
        return new Ancestry(in.number("african", 0), in.number("asian", 0), in.number("caucasian", 0));
    }

    private static Map<String, Double> readDetails(@Nullable JsonFields in) {
        Map<String, Double> details = new TreeMap<>();
        if (in != null) {
            for (Map.Entry<String, JsonNode> entry : in.entries()) {
                String name = JsonFields.printable(entry.getKey());
                details.put(name, JsonFields.number(in.path(name), entry.getValue()));
            }
        }
        return details;
    }

    private static BoneScale readBoneScale(@Nullable JsonFields in) {
        return in == null
                ? BoneScale.NONE
                : new BoneScale(in.number("head", 0), in.number("arms", 0), in.number("chest", 0));
    }

    private static Skin readSkin(@Nullable JsonFields in, Skin usual) {
        return in == null
                ? usual
                : new Skin(
                        in.has("asset") ? in.text("asset") : usual.asset(),
                        in.textOrNull("tone"),
                        in.number("correction", usual.correction()));
    }

    private static void readChoices(JsonFields in, List<Slot> slots, Map<Slot, Choice> choices) {
        for (Slot slot : slots) {
            String name = AppearanceFields.name(slot);
            if (in.isNull(name)) {
                choices.remove(slot);
            } else {
                JsonFields choice = in.object(name, CHOICE);
                if (choice != null) {
                    choices.put(slot, readChoice(choice, choices.get(slot)));
                }
            }
        }
    }

    /** Without an asset, variant and colour are those of the usual asset. */
    private static Choice readChoice(JsonFields in, @Nullable Choice usual) {
        String asset = usual != null && !in.has("asset") ? usual.asset() : in.text("asset");
        return new Choice(asset, in.textOrNull("variant"), in.textOrNull("color"));
    }
}
