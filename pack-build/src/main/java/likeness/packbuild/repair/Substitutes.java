package likeness.packbuild.repair;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import likeness.pack.Shape;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Targets of which too little is right to be mended: each is replaced by another, by the table {@code substitutes.json},
 * which says why.
 */
final class Substitutes {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private Substitutes() {}

    /**
     * @param target that is replaced
     * @param by that takes its place
     * @param mirrored whether it is for the other side of the body
     * @param why what is wrong with the target
     */
    record Substitute(String target, String by, boolean mirrored, String why) {}

    static void apply(Map<String, Shape> shapes, MirrorMap mirror) {
        for (Substitute s : table()) {
            requireNonNull(shapes.get(s.target), s.target);
            Shape other = requireNonNull(shapes.get(s.by), s.by);
            shapes.put(
                    s.target,
                    s.mirrored
                            ? Offsets.of(other, mirror.vertexCount())
                                    .mirrored(mirror)
                                    .toShape()
                            : other);
        }
    }

    static List<Substitute> table() {
        try (InputStream in = requireNonNull(Substitutes.class.getResourceAsStream("substitutes.json"))) {
            return JSON.readValue(in, new TypeReference<List<Substitute>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read substitutes.json", e);
        }
    }
}
