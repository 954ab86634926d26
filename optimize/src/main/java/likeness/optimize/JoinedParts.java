package likeness.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Vertices;
import org.jspecify.annotations.Nullable;

/** Primitives one after the other in one, with the morph targets of all, joined by name. */
final class JoinedParts {

    private final List<MergedPart> parts;
    private final Page page;

    private JoinedParts(List<MergedPart> parts, Page page) {
        this.parts = parts;
        this.page = page;
    }

    /** @param names of the morph targets, in order */
    static Primitive of(List<MergedPart> parts, Page page, List<String> names) {
        JoinedParts joined = new JoinedParts(parts, page);
        List<MorphTarget> morphs = names.stream().map(joined::morph).toList();
        return new Primitive(joined.vertices(), joined.indices(), page.material(), morphs);
    }

    private Vertices vertices() {
        float[][] uv = IntStream.range(0, parts.size()).mapToObj(page::uv).toArray(float[][]::new);
        return new Vertices(
                joined(of(vertices -> vertices.positions())),
                joined(of(vertices -> vertices.normals())),
                joined(uv),
                null,
                joints(),
                weights());
    }

    private interface Attribute {
        float @Nullable [] of(Vertices vertices);
    }

    private float[][] of(Attribute attribute) {
        float[][] arrays = new float[parts.size()][];
        for (int i = 0; i < arrays.length; i++) {
            float[] array = attribute.of(parts.get(i).vertices());
            arrays[i] = array == null ? new float[0] : array;
        }
        return arrays;
    }

    private static float[] joined(float[][] arrays) {
        float[] joined =
                new float[Arrays.stream(arrays).mapToInt(array -> array.length).sum()];
        int at = 0;
        for (float[] array : arrays) {
            System.arraycopy(array, 0, joined, at, array.length);
            at += array.length;
        }
        return joined;
    }

    private float @Nullable [] weights() {
        return parts.getFirst().vertices().weights() == null ? null : joined(of(Vertices::weights));
    }

    private short @Nullable [] joints() {
        if (parts.getFirst().vertices().joints() == null) {
            return null;
        }
        short[] joined = new short
                [4 * parts.stream().mapToInt(part -> part.vertices().count()).sum()];
        int at = 0;
        for (MergedPart part : parts) {
            short[] joints = part.vertices().joints();
            if (joints != null) {
                System.arraycopy(joints, 0, joined, at, joints.length);
                at += joints.length;
            }
        }
        return joined;
    }

    private int[] indices() {
        int[] joined = new int
                [parts.stream()
                        .mapToInt(part -> part.primitive().indices().length)
                        .sum()];
        int at = 0;
        int first = 0;
        for (MergedPart part : parts) {
            for (int index : part.primitive().indices()) {
                joined[at++] = first + index;
            }
            first += part.vertices().count();
        }
        return joined;
    }

    private MorphTarget morph(String name) {
        List<int[]> numbers = new ArrayList<>();
        List<float[]> offsets = new ArrayList<>();
        int first = 0;
        for (MergedPart part : parts) {
            int number = part.mesh().morphNames().indexOf(name);
            if (number >= 0) {
                MorphTarget morph = part.primitive().morphs().get(number);
                int shift = first;
                numbers.add(Arrays.stream(morph.vertices())
                        .map(vertex -> vertex + shift)
                        .toArray());
                offsets.add(morph.offsets());
            }
            first += part.vertices().count();
        }
        return new MorphTarget(
                numbers.stream().flatMapToInt(Arrays::stream).toArray(), joined(offsets.toArray(float[][]::new)));
    }

    /** Names of all parts' morph targets: those of the first mesh in their order, then what others have besides. */
    static List<String> names(Mesh first, List<MergedPart> parts) {
        List<String> names = new ArrayList<>(first.morphNames());
        for (MergedPart part : parts) {
            part.mesh().morphNames().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return names;
    }
}
