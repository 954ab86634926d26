package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.packbuild.asset.AssetFile.Region;
import likeness.packbuild.body.UvIslands;
import likeness.packbuild.source.SourceMesh;

/** Which part each face goes to: decided per texture island, by the middle of its bounding box. */
record RegionMap(SourceMesh mesh, List<Region> regions) {

    String[] partOfFaces() {
        UvIslands islands = new UvIslands(mesh, f -> true);
        Map<Integer, double[]> boxes = new HashMap<>();
        for (int f = 0; f < mesh.faceCount(); f++) {
            double[] box = boxes.computeIfAbsent(islands.of(f), i -> new double[] {9, 9, -9, -9});
            for (int k = 0; k < 4; k++) {
                extend(box, mesh.u(mesh.coordinate(f, k)), mesh.v(mesh.coordinate(f, k)));
            }
        }
        String[] parts = new String[mesh.faceCount()];
        for (int f = 0; f < parts.length; f++) {
            double[] box = requireNonNull(boxes.get(islands.of(f)));
            parts[f] = partAt((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
        }
        return parts;
    }

    private String partAt(double u, double v) {
        return regions.stream()
                .filter(region -> region.takes(u, v))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no part takes the island at " + u + ", " + v))
                .part();
    }

    private static void extend(double[] box, double u, double v) {
        box[0] = Math.min(box[0], u);
        box[1] = Math.min(box[1], v);
        box[2] = Math.max(box[2], u);
        box[3] = Math.max(box[3], v);
    }
}
