package likeness.server.avatar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import likeness.human.Appearance;
import likeness.human.Human;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People to begin with, by name; Appearances as people write them, in {@code presets.json}. */
public final class Presets {

    private final Map<String, Appearance> byName = new TreeMap<>();

    public Presets(Human human) {
        try (InputStream in = Presets.class.getResourceAsStream("presets.json")) {
            JsonNode all = new JsonMapper().readTree(in);
            for (String name : all.propertyNames()) {
                byName.put(name, human.read(all.path(name).toString().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public Optional<Appearance> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
