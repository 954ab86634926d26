package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.pack.ScaleReference;
import likeness.pack.Slot;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The catalogue files as read.
 *
 * @param files in the order of the slots
 * @param materials template of a {@link likeness.pack.PartMaterial} by name
 * @param licences by name
 * @param scales by name
 * @param palettes colours by name
 */
public record CatalogueFiles(
        List<AssetFile> files,
        Map<String, ObjectNode> materials,
        Map<String, LicenceEntry> licences,
        Map<String, ScaleReference> scales,
        Map<String, List<AssetFile.Look>> palettes) {

    // Comments are allowed: a table of facts wants room for the why.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    public static CatalogueFiles read() {
        return new CatalogueFiles(
                Arrays.stream(Slot.values())
                        .map(slot -> slot.name().toLowerCase(Locale.ROOT))
                        .filter(slot -> CatalogueFiles.class.getResource(path("assets/" + slot)) != null)
                        .map(slot -> resource("assets/" + slot, new TypeReference<AssetFile>() {}))
                        .toList(),
                resource("materials", new TypeReference<Map<String, ObjectNode>>() {}),
                resource("licences", new TypeReference<Map<String, LicenceEntry>>() {}),
                resource("scales", new TypeReference<Map<String, ScaleReference>>() {}),
                resource("palettes", new TypeReference<Map<String, List<AssetFile.Look>>>() {}));
    }

    /** Title by name of each pose that may be shipped. */
    public static Map<String, String> poses() {
        return resource("poses", new TypeReference<Map<String, String>>() {});
    }

    private static <T> T resource(String name, TypeReference<T> type) {
        try (InputStream in = requireNonNull(CatalogueFiles.class.getResourceAsStream(path(name)), name)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }

    private static String path(String name) {
        return "/likeness/packbuild/" + name + ".json";
    }
}
