package likeness.render;

import likeness.scene.Scene;

/**
 * How a picture of a scene is staged and framed: what another program needs to draw the same view.
 *
 * @param camera that takes the picture, in pixels of the request's size
 * @param worlds world transform of every node after staging, {@link likeness.scene.Affine} matrices in node order
 */
public record View(Camera camera, float[][] worlds) {

    /** The view that {@link Renderer#render} would take for a request of at least 256 pixels. */
    public static View of(Scene scene, RenderRequest request) {
        Setting setting = Setting.named(request.setting());
        Style style = Style.named(request.style());
        float[][] worlds =
                new Staging(scene, setting.stage(), style.proportions().head()).worlds();
        Geometry geometry = Geometry.of(scene, worlds, new Crew(1), new ArrayPool());
        Subject subject = Subject.of(scene, worlds, geometry);
        Framing framing = new Framing(setting.framing(), subject, geometry, request.width(), request.height());
        return new View(framing.camera(), worlds);
    }
}
