package likeness.server.dialect.avaturn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import likeness.server.media.Derivation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The scenes of a render, by name (contract section 2, operation 9). */
record SceneList(Map<String, View> scenes) {

    static final String USUAL = "common/preview";

    /** Formats of a render, by ending. */
    static final List<String> FORMATS = List.of("png", "jpg");

    static final SceneList STANDARD = load();

    /** All of a picture but its format. */
    record View(String setting, String style, int size, String background, String mood) {
        Derivation.Picture as(String format) {
            return new Derivation.Picture(setting, style, size, background, mood, format);
        }
    }

    SceneList {
        scenes = Map.copyOf(scenes);
    }

    private static SceneList load() {
        try (InputStream in = SceneList.class.getResourceAsStream("scenes.json")) {
            return new SceneList(new JsonMapper().readValue(in, new TypeReference<Map<String, View>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every picture that can be asked for. */
    Stream<Derivation> pictures() {
        return scenes.values().stream().flatMap(view -> FORMATS.stream().map(view::as));
    }

    Optional<View> find(String name) {
        return Optional.ofNullable(scenes.get(name));
    }
}
