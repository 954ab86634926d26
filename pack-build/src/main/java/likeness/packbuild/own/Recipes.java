package likeness.packbuild.own;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the recipe files of this package; comments are allowed, unknown fields are not. */
final class Recipes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Recipes() {}

    static <T> T read(String name, TypeReference<T> type) {
        String path = "/likeness/packbuild/own/" + name + ".json";
        try (InputStream in = requireNonNull(Recipes.class.getResourceAsStream(path), path)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read recipe " + name, e);
        }
    }
}
