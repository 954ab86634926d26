package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import likeness.pack.FittedMesh;
import likeness.pack.FittedMesh.Part;
import likeness.pack.ScaleReference;
import likeness.packbuild.asset.AssetFile.Region;
import likeness.packbuild.body.MeshSplitter;
import likeness.packbuild.body.Weights;
import likeness.packbuild.source.SourceMesh;
import likeness.packbuild.source.SourcePackage;
import org.jspecify.annotations.Nullable;

/** Turns a fitted mesh of the data package into ours: scale reference restored, weights normalised, parts split. */
final class MeshReader {

    private MeshReader() {}

    static FittedMesh read(SourcePackage source, String file, ScaleReference scale, List<Region> regions) {
        SourceMesh mesh = SourceMesh.read(source, file);
        return new FittedMesh(
                flat(requireNonNull(mesh.refs(), file)),
                flat(requireNonNull(mesh.weights(), file)),
                flat(requireNonNull(mesh.offsets(), file)),
                new float[0],
                scale,
                Weights.of(mesh),
                hidden(mesh.metadata().deleteVerts()),
                mesh.metadata().depth(),
                parts(mesh, regions));
    }

    private static List<Part> parts(SourceMesh mesh, List<Region> regions) {
        String[] partOf = new RegionMap(mesh, regions).partOfFaces();
        Set<String> names = new LinkedHashSet<>();
        regions.forEach(region -> names.add(region.part()));
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            var split = MeshSplitter.split(mesh, f -> name.equals(partOf[f]));
            if (split.faceCount() > 0) {
                parts.add(new Part(name, split, new float[0]));
            }
        }
        return parts;
    }

    private static int[] hidden(int @Nullable [] flags) {
        return flags == null
                ? new int[0]
                : IntStream.range(0, flags.length).filter(v -> flags[v] != 0).toArray();
    }

    private static int[] flat(int[][] rows) {
        return IntStream.range(0, 3 * rows.length).map(i -> rows[i / 3][i % 3]).toArray();
    }

    private static float[] flat(float[][] rows) {
        float[] flat = new float[3 * rows.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / 3][i % 3];
        }
        return flat;
    }
}
