package likeness.optimize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import likeness.scene.Surface;
import tools.jackson.databind.json.JsonMapper;

/**
 * What levels of detail mean; read from {@code levels.json}.
 *
 * @param triangles of a whole scene, by level, from 1
 * @param textureShare how much smaller than others a surface's texture is in an atlas, 1 when not named
 * @param tolerance how much farther than skin a surface may move; 1 when not named
 */
record Levels(List<Integer> triangles, Map<Surface, Float> tolerance, Map<Surface, Float> textureShare) {

    static final Levels STANDARD = read();

    int trianglesOf(int level) {
        return triangles.get(level - 1);
    }

    float toleranceOf(Surface surface) {
        return tolerance.getOrDefault(surface, 1f);
    }

    float textureShareOf(Surface surface) {
        return textureShare.getOrDefault(surface, 1f);
    }

    private static Levels read() {
        try (InputStream in = Objects.requireNonNull(Levels.class.getResourceAsStream("levels.json"))) {
            return JsonMapper.shared().readValue(in, Levels.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reading levels.json", e);
        }
    }
}
