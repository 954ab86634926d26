package likeness.optimize;

import likeness.scene.Scene;

/** Makes scenes lighter. The same scene and the same native library give the same result. Stateless, for use by many threads. */
public final class Optimizer {

    private Optimizer() {}

    /** Whether this platform has the library that simplifies; where it has not, only level 0 can be had. */
    public static boolean canSimplify() {
        return Meshoptimizer.isAvailable();
    }

    /**
     * The lighter scene.
     *
     * @throws IllegalStateException when a level of detail is asked for that this platform cannot make
     */
    public static Scene optimize(Scene scene, Optimization optimization) {
        if (optimization.level() == 0) {
            return scene;
        }
        if (!canSimplify()) {
            throw new IllegalStateException("levels of detail cannot be made on this platform");
        }
        return Simplification.of(scene, Levels.STANDARD.trianglesOf(optimization.level()));
    }
}
