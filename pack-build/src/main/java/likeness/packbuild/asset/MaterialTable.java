package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import likeness.pack.PartMaterial;
import likeness.pack.TextureUse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Materials from templates.
 *
 * <p>A part names a template ({@code material}), overrides fields, and either may name textures ({@code maps}: role →
 * file below {@code textures/}, {@code tile:file} for one that repeats over the second UV set, null for none). Without
 * that it takes a texture of its own asset for each role that the asset has a picture for.
 */
final class MaterialTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TILE = "tile:";

    /** Which field of {@link PartMaterial} a role fills. */
    private static final Map<String, String> FIELDS = Map.of(
            "base", "baseColorTexture",
            "grey", "tintTexture",
            "normal", "normalTexture",
            "occlusion", "occlusionTexture",
            "mr", "metallicRoughnessTexture");

    private final Map<String, ObjectNode> templates;

    MaterialTable(Map<String, ObjectNode> templates) {
        this.templates = templates;
    }

    /** Whether the asset's pictures need alpha, and so PNG, when drawn with that template. */
    boolean hasAlpha(String template) {
        return !template(template).get("alphaMode").asString().equals("OPAQUE");
    }

    boolean isHair(String template) {
        return template(template).get("surface").asString().endsWith("hair");
    }

    boolean isTinted(String template, @Nullable ObjectNode part) {
        boolean tint = template(template).get("tint").asBoolean();
        return part != null && part.has("tint") ? part.get("tint").asBoolean() : tint;
    }

    /** Whether any of its maps repeats over the second UV set. */
    static boolean isTiled(PartMaterial part) {
        return part.textures().stream().anyMatch(TextureUse::tiled);
    }

    /**
     * @param template used when the part names none
     * @param part overrides; null for none
     * @param ownMaps entry by role of the asset's own textures
     */
    PartMaterial material(String template, @Nullable ObjectNode part, Map<String, String> ownMaps) {
        ObjectNode node = template(nameOf(template, part)).deepCopy();
        Map<String, TextureUse> maps = new LinkedHashMap<>();
        if (!node.path("bare").asBoolean(false)) {
            ownMaps.forEach((role, entry) -> maps.put(role, new TextureUse(entry, false)));
        }
        node.remove("bare");
        overrideAll(maps, node.path("maps"));
        node.remove("maps");
        if (part != null) {
            node.setAll(part.deepCopy().without("material").without("maps"));
            overrideAll(maps, part.path("maps"));
        }
        FIELDS.forEach((role, field) -> {
            TextureUse use = maps.get(role);
            node.set(field, use == null ? JSON.nullNode() : JSON.valueToTree(use));
        });
        return JSON.treeToValue(node, PartMaterial.class);
    }

    static String nameOf(String template, @Nullable ObjectNode part) {
        return part != null && part.has("material") ? part.get("material").asString() : template;
    }

    private static void overrideAll(Map<String, TextureUse> maps, JsonNode overrides) {
        overrides.properties().forEach(map -> override(maps, map.getKey(), map.getValue()));
    }

    private static void override(Map<String, TextureUse> maps, String role, JsonNode value) {
        if (value.isNull()) {
            maps.remove(role);
            return;
        }
        String file = value.asString();
        boolean tiled = file.startsWith(TILE);
        maps.put(role, new TextureUse("textures/" + (tiled ? file.substring(TILE.length()) : file), tiled));
    }

    private ObjectNode template(String name) {
        return requireNonNull(templates.get(name), "no material " + name);
    }
}
