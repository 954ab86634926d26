package likeness.optimize;

import likeness.image.WebpEncoder;
import likeness.scene.AlphaMode;
import likeness.scene.Primitive;
import likeness.scene.Scene;

/** Makes scenes lighter. The same scene and the same native library give the same result. Stateless, for use by many threads. */
public final class Optimizer {

    private Optimizer() {}

    /** Whether this platform has the library that simplifies; where it has not, only level 0 can be had. */
    public static boolean canSimplify() {
        return Meshoptimizer.isAvailable();
    }

    /** Whether this platform has the library that writes WebP. */
    public static boolean canWriteWebp() {
        return WebpEncoder.isAvailable();
    }

    /**
     * The lighter scene.
     *
     * @throws IllegalStateException when something is asked for that this platform cannot make
     */
    public static Scene optimize(Scene scene, Optimization optimization) {
        if (optimization.level() > 0 && !canSimplify()) {
            throw new IllegalStateException("levels of detail cannot be made on this platform");
        }
        if (optimization.textureFormat() == TextureFormat.WEBP && !canWriteWebp()) {
            throw new IllegalStateException("WebP cannot be written on this platform");
        }
        Scene lighter = simplified(scene, optimization);
        if (optimization.atlas() == Optimization.AS_IT_IS) {
            return retextured(lighter, optimization);
        }
        int edge = optimization.textureLimit() == Optimization.AS_IT_IS
                ? optimization.atlas()
                : Math.min(optimization.atlas(), optimization.textureLimit());
        return Merging.of(lighter, edge, Encoding.of(optimization.textureFormat()));
    }

    /**
     * The same scene with triangles and vertices in an order that compresses well. Of what is not opaque, triangles keep their order,
     * since it decides what is drawn over what.
     *
     * @throws IllegalStateException when this platform has not the library
     */
    public static Scene ordered(Scene scene) {
        if (!Meshoptimizer.isAvailable()) {
            throw new IllegalStateException("meshes cannot be ordered on this platform");
        }
        return Primitives.changed(scene, Optimizer::ordered);
    }

    private static Primitive ordered(Primitive primitive) {
        int[] indices = primitive.material().alphaMode() == AlphaMode.OPAQUE
                ? Meshoptimizer.ordered(
                        primitive.indices(), primitive.vertices().count())
                : primitive.indices();
        return Thinned.inOrderOfUse(primitive, indices);
    }

    private static Scene simplified(Scene scene, Optimization optimization) {
        return optimization.level() == 0
                ? scene
                : Simplification.of(scene, Levels.STANDARD.trianglesOf(optimization.level()));
    }

    private static Scene retextured(Scene scene, Optimization optimization) {
        int limit = optimization.textureLimit();
        TextureFormat format = optimization.textureFormat();
        return limit == Optimization.AS_IT_IS && format == TextureFormat.JPEG
                ? scene
                : Retexturing.of(scene, limit, format);
    }
}
