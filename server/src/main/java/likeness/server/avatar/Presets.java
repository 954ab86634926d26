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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People to begin with, by name; Appearances as people write them, in {@code presets.json}. */
public final class Presets {

    private final Human human;
    private volatile @Nullable Map<String, Appearance> known;

    public Presets(Human human) {
        this.human = human;
    }

    /** Read when somebody first asks: whether each can be a person takes a tenth of the server's start to tell. */
    private Map<String, Appearance> byName() {
        Map<String, Appearance> read = known;
        if (read == null) {
            read = read(human);
            known = read;
        }
        return read;
    }

    private static Map<String, Appearance> read(Human human) {
        try (InputStream in = Presets.class.getResourceAsStream("presets.json")) {
            Map<String, Appearance> byName = new TreeMap<>();
            JsonNode all = new JsonMapper().readTree(in);
            for (String name : all.propertyNames()) {
                byName.put(name, human.read(all.path(name).toString().getBytes(StandardCharsets.UTF_8)));
            }
            return byName;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return List.copyOf(byName().keySet());
    }

    public Optional<Appearance> find(String name) {
        return Optional.ofNullable(byName().get(name));
    }
}
