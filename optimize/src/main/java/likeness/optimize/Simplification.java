package likeness.optimize;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Surface;

/**
 * A scene with about as many triangles as asked. All primitives are simplified to the same error, each by what its surface
 * tolerates and by its size (what is small is looked at closely), so that triangles stay where they show; that error is searched
 * for.
 */
final class Simplification {

    private static final int STEPS = 8;

    /** So near to the number asked for, it is met. */
    private static final double NEAR = 0.94;

    private final List<Primitive> primitives;
    private final List<Detail> details;
    private final float[] tolerances;

    private Simplification(List<Primitive> primitives) {
        this.primitives = primitives;
        Seams seams = Seams.of(primitives);
        this.details = primitives.stream()
                .map(primitive -> Detail.of(primitive, seams.of(primitive)))
                .toList();
        this.tolerances = new float[primitives.size()];
        for (int i = 0; i < tolerances.length; i++) {
            Surface surface = primitives.get(i).material().surface();
            tolerances[i] = Levels.STANDARD.toleranceOf(surface)
                    * (float) Math.sqrt(details.get(i).extent());
        }
    }

    static Scene of(Scene scene, int triangles) {
        List<Primitive> primitives = Primitives.of(scene);
        int present = primitives.stream().mapToInt(Primitive::triangleCount).sum();
        if (present <= triangles) {
            return scene;
        }
        List<int[]> indices = new Simplification(primitives).search(3 * triangles);
        Map<Primitive, Primitive> thinned = new IdentityHashMap<>();
        for (int i = 0; i < primitives.size(); i++) {
            thinned.put(primitives.get(i), Thinned.of(primitives.get(i), indices.get(i)));
        }
        return Primitives.changed(scene, primitive -> Objects.requireNonNull(thinned.get(primitive)));
    }

    /** Each try tells where the next should be, between those that gave too many triangles and those that gave too few. */
    private List<int[]> search(int wanted) {
        ErrorBracket bracket = new ErrorBracket(wanted);
        List<int[]> best = List.of();
        for (int step = 0; step < STEPS; step++) {
            List<int[]> tried = simplified(bracket.next());
            int count = tried.stream().mapToInt(list -> list.length).sum();
            bracket.tried(count);
            if (count <= wanted) {
                best = tried;
                if (count > NEAR * wanted) {
                    break;
                }
            }
        }
        return best.isEmpty() ? simplified(ErrorBracket.LARGEST) : best;
    }

    private List<int[]> simplified(double error) {
        List<int[]> indices = new ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            int[] simpler = Meshoptimizer.simplify(details.get(i), (float) error * tolerances[i]);
            // A primitive needs a triangle: what would vanish altogether stays as it is.
            indices.add(simpler.length == 0 ? primitives.get(i).indices() : simpler);
        }
        return indices;
    }
}
