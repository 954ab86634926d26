package likeness.server.dialect.avaturn;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import likeness.server.dialect.avaturn.Customization.BoneScale;
import likeness.server.dialect.avaturn.Customization.Worn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the Input form of a customization; what may be left out has the contract's default. */
final class CustomizationReader {

    private static final int MOST_METADATA = 50;
    private static final int LONGEST_METADATA = 512;
    private static final Pattern RGB = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern RGBA = Pattern.compile("#[0-9a-fA-F]{8}");

    private CustomizationReader() {}

    /** @throws likeness.server.Failure.Invalid naming every fault */
    static Customization read(JsonNode body) {
        Fields fields = Fields.of(body);
        Map<Placement, Worn> assets = new EnumMap<>(Placement.class);
        fields.object("assets", true).ifPresent(slots -> readAssets(slots, assets));
        Customization read = new Customization(
                assets,
                body(fields),
                age(fields),
                fields.texts("metadata", MOST_METADATA, LONGEST_METADATA),
                fields.object("bone_scale", false)
                        .map(CustomizationReader::boneScale)
                        .orElse(BoneScale.NONE),
                fields.number("skin_tone_correction", 0, -50, 50));
        fields.check();
        return read;
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
        boolean lens = placement == Placement.EYEWEAR;
        if (RGB.matcher(color).matches() || lens && RGBA.matcher(color).matches()) {
            return color;
        }
        String form = lens ? "#rrggbbaa" : "#rrggbb";
        fields.wrong("color", "string_pattern_mismatch", "String should match the pattern '" + form + "'");
        return null;
    }

    private static String body(Fields fields) {
        String body = fields.text("body", true);
        if (body == null) {
            return "";
        }
        if (!BodyPresets.NAMES.contains(body)) {
            fields.wrong("body", "enum", "Input should be " + quoted(BodyPresets.NAMES));
        }
        return body;
    }

    private static String age(Fields fields) {
        String age = fields.text("age", false);
        if (age != null && !age.equals(Customization.ADULT)) {
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
