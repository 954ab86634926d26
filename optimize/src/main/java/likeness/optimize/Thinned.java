package likeness.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Vertices;
import org.jspecify.annotations.Nullable;

/** A primitive with other triangles over the same vertices, and without those that are no longer used. Nothing else changes. */
final class Thinned {

    private static final int GONE = -1;

    /** Of a hash; what happens to share one is written side by side for nothing. */
    private static final long FIRST = 1L << 32;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Old number → new number, or {@link #GONE}. */
    private final int[] numbers;

    /** New number → old number. */
    private final int[] kept;

    private Thinned(int[] numbers, int[] kept) {
        this.numbers = numbers;
        this.kept = kept;
    }

    /** Vertices in the order that they had. */
    private static Thinned keepingOrder(int[] indices, int vertexCount) {
        return of(Arrays.stream(indices).sorted(), vertexCount);
    }

    private static Thinned of(IntStream mentioned, int vertexCount) {
        int[] kept = mentioned.distinct().toArray();
        int[] numbers = new int[vertexCount];
        Arrays.fill(numbers, GONE);
        for (int i = 0; i < kept.length; i++) {
            numbers[kept[i]] = i;
        }
        return new Thinned(numbers, kept);
    }

    static Primitive of(Primitive primitive, int[] indices) {
        return keepingOrder(indices, primitive.vertices().count()).primitive(primitive, indices);
    }

    /**
     * The same with vertices in the order in which triangles mention them, but those that move alike side by side: what layers
     * above each other have in common, as the shells of a beard do, is then written once.
     */
    static Primitive inOrderOfUse(Primitive primitive, int[] indices) {
        IntStream order = alikeTogether(Arrays.stream(indices).distinct(), movements(primitive));
        return of(order, primitive.vertices().count()).primitive(primitive, indices);
    }

    private static IntStream alikeTogether(IntStream vertices, long[] movements) {
        Map<Long, List<Integer>> alike = new LinkedHashMap<>();
        vertices.forEach(
                v -> alike.computeIfAbsent(movements[v], m -> new ArrayList<>()).add(v));
        return alike.values().stream().flatMap(List::stream).mapToInt(v -> v);
    }

    /** A number for each vertex that those which move alike have in common; who does not move is alone. */
    private static long[] movements(Primitive primitive) {
        long[] movements = LongStream.range(0, primitive.vertices().count()).toArray();
        boolean[] moves = new boolean[movements.length];
        for (MorphTarget morph : primitive.morphs()) {
            for (int i = 0; i < morph.vertices().length; i++) {
                int v = morph.vertices()[i];
                movements[v] = moves[v] ? movements[v] : FIRST;
                moves[v] = true;
                for (int k = 3 * i; k < 3 * i + 3; k++) {
                    movements[v] = PRIME * movements[v] + Float.floatToIntBits(morph.offsets()[k]);
                }
            }
        }
        return movements;
    }

    private Primitive primitive(Primitive primitive, int[] indices) {
        int[] renumbered = Arrays.stream(indices).map(index -> numbers[index]).toArray();
        List<MorphTarget> morphs = primitive.morphs().stream().map(this::morph).toList();
        return new Primitive(vertices(primitive.vertices()), renumbered, primitive.material(), morphs);
    }

    private Vertices vertices(Vertices v) {
        return new Vertices(
                picked(v.positions(), 3),
                picked(v.normals(), 3),
                pickedIfAny(v.uv0(), 2),
                pickedIfAny(v.uv1(), 2),
                pickedIfAny(v.joints()),
                pickedIfAny(v.weights(), 4));
    }

    private MorphTarget morph(MorphTarget morph) {
        long[] moved = IntStream.range(0, morph.vertices().length)
                .filter(i -> numbers[morph.vertices()[i]] != GONE)
                .mapToLong(i -> (long) numbers[morph.vertices()[i]] << 32 | i)
                .sorted()
                .toArray();
        int[] vertices = new int[moved.length];
        float[] offsets = new float[3 * moved.length];
        for (int i = 0; i < moved.length; i++) {
            vertices[i] = (int) (moved[i] >>> 32);
            System.arraycopy(morph.offsets(), 3 * (int) moved[i], offsets, 3 * i, 3);
        }
        return new MorphTarget(vertices, offsets);
    }

    private float @Nullable [] pickedIfAny(float @Nullable [] values, int width) {
        return values == null ? null : picked(values, width);
    }

    private float[] picked(float[] values, int width) {
        float[] picked = new float[kept.length * width];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(values, kept[i] * width, picked, i * width, width);
        }
        return picked;
    }

    private short @Nullable [] pickedIfAny(short @Nullable [] values) {
        if (values == null) {
            return null;
        }
        short[] picked = new short[kept.length * 4];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(values, kept[i] * 4, picked, i * 4, 4);
        }
        return picked;
    }
}
