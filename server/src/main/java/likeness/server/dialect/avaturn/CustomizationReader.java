package likeness.server.dialect.avaturn;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import likeness.server.dialect.avaturn.Customization.BoneScale;
import likeness.server.dialect.avaturn.Customization.Worn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the Input form of a customization; what may be left out has the contract's default. */
final class CustomizationReader {

    private static final int MOST_METADATA = 50;
    private static final int LONGEST_METADATA = 512;
    /** As the description of the API spells them. */
    private static final String RGB = "^#[0-9a-fA-F]{6}$";

    /** Lenses have an alpha; who leaves it out means an opaque one. */
    private static final String RGBA = "^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$";

    private CustomizationReader() {}

    /** Faults are noted; what is read is of use only when there are none. */
    static Customization read(JsonNode body, Faults faults) {
        Fields fields = Fields.of(body, faults);
        Map<Placement, Worn> assets = new EnumMap<>(Placement.class);
        fields.object("assets", true).ifPresent(slots -> readAssets(slots, assets));
        return new Customization(
                assets,
                body(fields),
                age(fields),
                fields.texts("metadata", MOST_METADATA, LONGEST_METADATA),
                fields.object("bone_scale", !fields.raw("bone_scale").isMissingNode())
                        .map(CustomizationReader::boneScale)
                        .orElse(BoneScale.NONE),
                fields.number("skin_tone_correction", 0, -50, 50));
    }

    private static void readAssets(Fields slots, Map<Placement, Worn> assets) {
        for (Placement placement : Placement.values()) {
            Optional<Fields> slot = slots.object(placement.field(), false);
            slot.ifPresent(fields -> {
                UUID id = fields.uuid("id");
                String color = placement.colored() ? color(fields, placement) : null;
                if (id != null) {
                    assets.put(placement, new Worn(id, color));
                }
            });
        }
    }

    private static @Nullable String color(Fields fields, Placement placement) {
        String color = fields.text("color", false);
        if (color == null) {
            return null;
        }
        String form = placement == Placement.EYEWEAR ? RGBA : RGB;
        if (!color.matches(form)) {
            fields.wrong("color", "string_pattern_mismatch", "String should match pattern '" + form + "'");
        }
        return color;
    }

    private static String body(Fields fields) {
        JsonNode body = fields.raw("body");
        if (body.isMissingNode()) {
            return String.valueOf(fields.text("body", true)); // notes that it is missing
        }
        if (!body.isString() || !BodyPresets.NAMES.contains(body.asString())) {
            fields.wrong("body", "enum", "Input should be " + quoted(BodyPresets.NAMES));
        }
        return body.isString() ? body.asString() : "";
    }

    private static String age(Fields fields) {
        JsonNode age = fields.raw("age");
        boolean adult = age.isString() && age.asString().equals(Customization.ADULT);
        if (!age.isMissingNode() && !adult) {
            fields.wrong("age", "enum", "Input should be 'adult'");
        }
        return Customization.ADULT;
    }

    private static BoneScale boneScale(Fields fields) {
        return new BoneScale(
                fields.number("head", 0, -100, 100),
                fields.number("arms", 0, -100, 100),
                fields.number("chest", 0, -100, 100));
    }

    /** As Pydantic lists what an enum allows. */
    private static String quoted(java.util.List<String> names) {
        String all = String.join("', '", names.subList(0, names.size() - 1));
        return "'" + all + "' or '" + names.getLast() + "'";
    }
}
