package likeness.packbuild.body;

import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.Shape;
import likeness.pack.Target;
import likeness.packbuild.source.SourceTargets.SourceTarget;

/**
 * Targets, and their shapes in chunks that are read together. Equal shapes are stored once: a quarter of the package's
 * targets are copies.
 *
 * @param targets in the order of the package
 * @param chunks shapes by entry name
 */
public record TargetTable(List<Target> targets, Map<String, List<Shape>> chunks) {

    public TargetTable {
        targets = List.copyOf(targets);
        chunks = Collections.unmodifiableMap(new TreeMap<>(chunks));
    }

    private record Content(List<Integer> vertices, ShortBuffer offsets) {
        static Content of(Shape shape) {
            return new Content(
                    java.util.Arrays.stream(shape.vertices()).boxed().toList(), ShortBuffer.wrap(shape.offsets()));
        }
    }

    private record Place(String chunk, int index) {}

    static TargetTable of(List<SourceTarget> sources, TargetNames names) {
        Map<Content, Place> places = new HashMap<>();
        Map<String, List<Shape>> chunks = new TreeMap<>();
        List<Target> targets = new ArrayList<>();
        for (SourceTarget source : sources) {
            TargetNames.Name name = names.parse(source.path());
            Place place = places.computeIfAbsent(Content.of(source.shape()), c -> {
                List<Shape> chunk = chunks.computeIfAbsent(name.chunk(), k -> new ArrayList<>());
                chunk.add(source.shape());
                return new Place(name.chunk(), chunk.size() - 1);
            });
            targets.add(new Target(source.path(), name.key(), name.factors(), place.chunk, place.index));
        }
        return new TargetTable(targets, chunks);
    }
}
