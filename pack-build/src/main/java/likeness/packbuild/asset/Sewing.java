package likeness.packbuild.asset;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import likeness.pack.FittedMesh;
import likeness.pack.FittedMesh.Part;
import likeness.pack.PolyMesh;
import likeness.pack.ScaleReference;
import likeness.pack.SkinWeights;

/**
 * Sews pieces of several meshes into one. Faces that an outer piece covers are dropped, and so are the body vertices that
 * only a part left out would have covered.
 */
final class Sewing {

    private final float[] body;
    private final List<FittedMesh> pieces = new ArrayList<>();
    private final BitSet hidden = new BitSet();

    /** @param body positions of the base mesh */
    Sewing(float[] body) {
        this.body = body;
    }

    /** Adds a piece below those added before. */
    void add(FittedMesh mesh, List<String> take) {
        FittedMesh taken = take.isEmpty() ? mesh : take(mesh, Set.copyOf(take));
        BitSet covered = Cover.vertices(taken, hidden);
        pieces.add(Meshes.keepFaces(taken, (part, face) -> !allCovered(part.mesh(), face, covered)));
        Arrays.stream(taken.hides()).forEach(hidden::set);
    }

    FittedMesh sewn() {
        ScaleReference scale = pieces.getFirst().scale();
        int[] refs = new int[0];
        float[] refWeights = new float[0];
        float[] offsets = new float[0];
        short[] bones = new short[0];
        float[] weights = new float[0];
        List<Part> parts = new ArrayList<>();
        for (FittedMesh piece : pieces) {
            int first = refs.length / 3;
            piece.parts().forEach(part -> parts.add(Meshes.shifted(part, first)));
            refs = Arrays.copyOf(refs, refs.length + piece.refs().length);
            System.arraycopy(piece.refs(), 0, refs, 3 * first, piece.refs().length);
            refWeights = joined(refWeights, piece.refWeights());
            offsets = joined(offsets, Meshes.offsetsFor(piece, scale));
            bones = Arrays.copyOf(bones, bones.length + piece.weights().bones().length);
            System.arraycopy(
                    piece.weights().bones(),
                    0,
                    bones,
                    4 * first,
                    piece.weights().bones().length);
            weights = joined(weights, piece.weights().weights());
        }
        int depth = pieces.stream().mapToInt(FittedMesh::depth).max().orElseThrow();
        return new FittedMesh(
                refs,
                refWeights,
                offsets,
                new float[0],
                scale,
                new SkinWeights(bones, weights),
                hidden.stream().toArray(),
                depth,
                parts);
    }

    /** The parts of those names; of what the mesh hides, it hides what lies nearer to them than to the other parts. */
    private FittedMesh take(FittedMesh mesh, Set<String> names) {
        Set<String> known = mesh.parts().stream().map(Part::name).collect(toSet());
        if (!known.containsAll(names)) {
            throw new IllegalStateException("there are parts " + known + ", not " + names);
        }
        float[] positions = Fitting.positions(mesh, body);
        int[] hides = Arrays.stream(mesh.hides())
                .filter(v -> names.contains(nearestPart(mesh, positions, v)))
                .toArray();
        List<Part> parts =
                mesh.parts().stream().filter(p -> names.contains(p.name())).toList();
        return Meshes.with(mesh, parts, hides);
    }

    private String nearestPart(FittedMesh mesh, float[] positions, int vertex) {
        double best = Double.MAX_VALUE;
        String name = "";
        for (Part part : mesh.parts()) {
            for (int source : part.mesh().source()) {
                double distance = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double d = positions[3 * source + axis] - body[3 * vertex + axis];
                    distance += d * d;
                }
                if (distance < best) {
                    best = distance;
                    name = part.name();
                }
            }
        }
        return name;
    }

    private static boolean allCovered(PolyMesh mesh, int face, BitSet covered) {
        return IntStream.range(4 * face, 4 * face + 4).allMatch(i -> covered.get(mesh.source()[mesh.quads()[i]]));
    }

    private static float[] joined(float[] a, float[] b) {
        float[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
