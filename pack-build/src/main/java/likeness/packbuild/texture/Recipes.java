package likeness.packbuild.texture;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the numbers of recipes: JSON with comments beside this class. */
public final class Recipes {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private Recipes() {}

    public static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = requireNonNull(Recipes.class.getResourceAsStream(file), file)) {
            return JSON.readValue(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read recipe " + file, e);
        }
    }
}
