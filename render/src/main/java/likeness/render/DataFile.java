package likeness.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a family of JSON resources into records; a missing, unknown or invalid field stops the start. */
final class DataFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DataFile() {}

    /** The files {@code folder/NAME.json}, in the order of the names. */
    static <T> Map<String, T> readAll(String folder, List<String> names, Class<T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, read(folder + "/" + name + ".json", type));
        }
        return all;
    }

    /** The entry of that name, or an error that lists the names there are. */
    static <T> T choose(Map<String, T> all, String field, String name) {
        T chosen = all.get(name);
        if (chosen == null) {
            throw new RenderException(
                    field + ": there is no '" + name + "'; allowed are " + String.join(", ", all.keySet()));
        }
        return chosen;
    }

    private static <T> T read(String path, Class<T> type) {
        try (InputStream in = DataFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path, e);
        }
    }
}
