package likeness.render;

import java.util.function.Supplier;
import likeness.image.Pixels;
import likeness.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of one subject in motion: camera and exposure are those of the first, however the subject moves. For one thread at
 * a time.
 */
public final class Film {

    private final Renderer renderer;
    private final RenderRequest request;
    private @Nullable Camera camera;
    private @Nullable Float exposure;

    Film(Renderer renderer, RenderRequest request) {
        this.renderer = renderer;
        this.request = request;
    }

    /**
     * Draws the next picture.
     *
     * @throws RenderException as {@link Renderer#render}
     */
    public Pixels shoot(Scene scene) {
        return renderer.render(scene, request, this);
    }

    Camera camera(Supplier<Camera> framed) {
        Camera known = camera;
        if (known == null) {
            known = framed.get();
            camera = known;
        }
        return known;
    }

    float exposure(Supplier<Float> metered) {
        Float known = exposure;
        if (known == null) {
            known = metered.get();
            exposure = known;
        }
        return known;
    }
}
