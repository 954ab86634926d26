package likeness.packbuild.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import likeness.pack.Shape;
import tools.jackson.core.type.TypeReference;

/**
 * Reads {@code targets.bin}: little endian int16, for each target x, y, z of each of the 19 158 vertices in thousandths of
 * a decimetre. The order is that of the sorted names in {@code target-list.json}.
 */
public final class SourceTargets {

    public static final int VERTICES = 19158;

    private static final String LIST = "src/json/targets/target-list.json";
    private static final String DATA = "public/data/targets/targets.bin";
    private static final int TARGET_BYTES = VERTICES * 3 * Short.BYTES;

    private SourceTargets() {}

    /** @param path such as {@code nose/nose-base-down}; without folder prefix and ending */
    public record SourceTarget(String path, Shape shape) {}

    private record TargetList(Map<String, Object> targets) {}

    public static List<SourceTarget> read(SourcePackage source) {
        List<String> names = List.copyOf(new TreeSet<>(
                source.json(LIST, new TypeReference<TargetList>() {}).targets().keySet()));
        ByteBuffer all = source.map(DATA);
        if (all.capacity() != (long) names.size() * TARGET_BYTES) {
            throw new IllegalStateException(DATA + " has " + all.capacity() + " bytes for " + names.size() + " names");
        }
        return IntStream.range(0, names.size())
                .parallel()
                .mapToObj(i -> new SourceTarget(pathOf(names.get(i)), shape(all.slice(i * TARGET_BYTES, TARGET_BYTES))))
                .toList();
    }

    private static String pathOf(String name) {
        return name.substring("data/targets/".length(), name.length() - ".target".length());
    }

    private static Shape shape(ByteBuffer bytes) {
        ShortBuffer dense = bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int[] moved = IntStream.range(0, VERTICES)
                .filter(v -> (dense.get(3 * v) | dense.get(3 * v + 1) | dense.get(3 * v + 2)) != 0)
                .toArray();
        short[] offsets = new short[moved.length * 3];
        for (int i = 0; i < moved.length; i++) {
            dense.get(3 * moved[i], offsets, 3 * i, 3);
        }
        return new Shape(moved, offsets);
    }
}
