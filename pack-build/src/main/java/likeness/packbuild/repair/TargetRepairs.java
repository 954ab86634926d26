package likeness.packbuild.repair;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.pack.Shape;
import likeness.packbuild.source.SourceTargets.SourceTarget;

/** All repairs, in their order. */
public final class TargetRepairs {

    private TargetRepairs() {}

    /** @param positions of the base mesh */
    public static List<SourceTarget> apply(List<SourceTarget> targets, float[] positions) {
        MirrorMap mirror = new MirrorMap(positions);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        targets.forEach(t -> shapes.put(t.path(), t.shape()));
        Substitutes.apply(shapes, mirror);
        KneeJoints knees = new KneeJoints(positions);
        shapes.replaceAll((path, shape) -> path.endsWith("-minheight") ? knees.repair(shape) : shape);
        new Symmetry(mirror).apply(shapes);
        return targets.stream()
                .map(t -> new SourceTarget(t.path(), requireNonNull(shapes.get(t.path()))))
                .toList();
    }
}
