package likeness.packbuild.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.pack.FittedMesh;
import likeness.pack.FittedMesh.Part;
import likeness.pack.PolyMesh;
import likeness.pack.ScaleReference;
import likeness.pack.SkinWeights;
import org.jspecify.annotations.Nullable;

/** Small changes of fitted meshes; each gives a new mesh. */
final class Meshes {

    private Meshes() {}

    interface FaceTest {
        boolean keeps(Part part, int face);
    }

    static FittedMesh with(FittedMesh m, List<Part> parts, int[] hides) {
        return new FittedMesh(
                m.refs(),
                m.refWeights(),
                m.offsets(),
                m.normalOffsets(),
                m.scale(),
                m.weights(),
                hides,
                m.depth(),
                parts);
    }

    /** Without the other faces, without parts that have none left, and without vertices that nothing uses. */
    static FittedMesh keepFaces(FittedMesh mesh, FaceTest test) {
        List<Part> parts = new ArrayList<>();
        for (Part part : mesh.parts()) {
            PolyMesh kept = keepFaces(part, test);
            if (kept.faceCount() > 0) {
                parts.add(new Part(part.name(), kept, new float[0]));
            }
        }
        return compact(with(mesh, parts, mesh.hides()));
    }

    private static PolyMesh keepFaces(Part part, FaceTest test) {
        PolyMesh mesh = part.mesh();
        int[] quads = new int[mesh.quads().length];
        int n = 0;
        for (int f = 0; f < mesh.faceCount(); f++) {
            if (test.keeps(part, f)) {
                System.arraycopy(mesh.quads(), 4 * f, quads, n, 4);
                n += 4;
            }
        }
        return compact(new PolyMesh(mesh.source(), mesh.uv(), Arrays.copyOf(quads, n)));
    }

    /** Without drawn vertices that no face uses. */
    static PolyMesh compact(PolyMesh mesh) {
        int[] place = new int[mesh.vertexCount()];
        for (int v : mesh.quads()) {
            place[v] = 1;
        }
        int count = number(place);
        int[] source = new int[count];
        float[] uv = new float[2 * count];
        for (int v = 0; v < place.length; v++) {
            if (place[v] >= 0) {
                source[place[v]] = mesh.source()[v];
                uv[2 * place[v]] = mesh.uv()[2 * v];
                uv[2 * place[v] + 1] = mesh.uv()[2 * v + 1];
            }
        }
        return new PolyMesh(
                source, uv, Arrays.stream(mesh.quads()).map(v -> place[v]).toArray());
    }

    /** Without vertices that no part draws. */
    static FittedMesh compact(FittedMesh mesh) {
        int[] place = new int[mesh.vertexCount()];
        for (Part part : mesh.parts()) {
            for (int v : part.mesh().source()) {
                place[v] = 1;
            }
        }
        int count = number(place);
        int[] refs = new int[3 * count];
        float[] refWeights = new float[3 * count];
        float[] offsets = new float[3 * count];
        short[] bones = new short[4 * count];
        float[] weights = new float[4 * count];
        for (int v = 0; v < place.length; v++) {
            if (place[v] >= 0) {
                System.arraycopy(mesh.refs(), 3 * v, refs, 3 * place[v], 3);
                System.arraycopy(mesh.refWeights(), 3 * v, refWeights, 3 * place[v], 3);
                System.arraycopy(mesh.offsets(), 3 * v, offsets, 3 * place[v], 3);
                System.arraycopy(mesh.weights().bones(), 4 * v, bones, 4 * place[v], 4);
                System.arraycopy(mesh.weights().weights(), 4 * v, weights, 4 * place[v], 4);
            }
        }
        List<Part> parts = mesh.parts().stream()
                .map(p -> {
                    int[] source =
                            Arrays.stream(p.mesh().source()).map(v -> place[v]).toArray();
                    return new Part(
                            p.name(),
                            new PolyMesh(source, p.mesh().uv(), p.mesh().quads()),
                            p.tiled());
                })
                .toList();
        return new FittedMesh(
                refs,
                refWeights,
                offsets,
                new float[0],
                mesh.scale(),
                new SkinWeights(bones, weights),
                mesh.hides(),
                mesh.depth(),
                parts);
    }

    /** Numbers what is marked by 1 and marks the rest by -1. */
    private static int number(int[] marks) {
        int count = 0;
        for (int v = 0; v < marks.length; v++) {
            marks[v] = marks[v] == 1 ? count++ : -1;
        }
        return count;
    }

    /** The part of a mesh whose vertices come {@code first} later. */
    static Part shifted(Part part, int first) {
        PolyMesh mesh = part.mesh();
        int[] source = Arrays.stream(mesh.source()).map(v -> v + first).toArray();
        return new Part(part.name(), new PolyMesh(source, mesh.uv(), mesh.quads()), part.tiled());
    }

    /** Moved as a whole; null for not at all. */
    static FittedMesh moved(FittedMesh m, float @Nullable [] shift) {
        if (shift == null) {
            return m;
        }
        float[] offsets = m.offsets().clone();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += shift[i % 3];
        }
        return new FittedMesh(
                m.refs(),
                m.refWeights(),
                offsets,
                m.normalOffsets(),
                m.scale(),
                m.weights(),
                m.hides(),
                m.depth(),
                m.parts());
    }

    /** The offsets under another scale reference over the same body vertices. */
    static float[] offsetsFor(FittedMesh mesh, ScaleReference scale) {
        if (!Arrays.equals(mesh.scale().vertices(), scale.vertices())) {
            throw new IllegalStateException("pieces are measured at different body vertices");
        }
        float[] offsets = mesh.offsets().clone();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] *= scale.distances()[i % 3] / mesh.scale().distances()[i % 3];
        }
        return offsets;
    }
}
