package likeness.packbuild.body;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.Pose;
import likeness.packbuild.source.SourcePackage;
import tools.jackson.core.type.TypeReference;

/** Reads the poses that may be shipped; which those are is a table of ours ({@code poses.json}), with the ground for each. */
public final class PoseReader {

    private static final String FILE = "src/json/poses/poses.json";
    private static final double NO_TURN = 1e-6;

    private PoseReader() {}

    /** @param shipped title by pose name */
    public static List<Pose> read(SourcePackage source, Map<String, String> shipped) {
        var all = source.json(FILE, new TypeReference<Map<String, Map<String, double[]>>>() {});
        List<Pose> poses = new ArrayList<>();
        new TreeMap<>(shipped).forEach((name, title) -> {
            Map<String, double[]> rotations = new TreeMap<>();
            requireNonNull(all.get(name), name).forEach((bone, q) -> {
                if (Math.abs(q[0]) + Math.abs(q[1]) + Math.abs(q[2]) > NO_TURN) {
                    rotations.put(bone, q);
                }
            });
            poses.add(new Pose(name, title, rotations));
        });
        return poses;
    }
}
