package likeness.app;

import java.util.ArrayList;
import java.util.List;
import likeness.image.GifEncoder;
import likeness.image.Pixels;
import likeness.render.Film;
import likeness.render.RenderRequest;
import likeness.render.Renderer;
import likeness.scene.Animation;
import likeness.scene.Scene;

/** Films a clip. */
record MovingPicture(Renderer renderer, RenderRequest request) {

    /** Each frame is shown so long: what all viewers keep to. */
    private static final int HUNDREDTHS = 8;

    /** A GIF that shows the clip once around and begins anew; the last moment is the first. */
    byte[] of(Scene scene, Animation clip) {
        Film film = renderer.film(request);
        int count = Math.max(1, Math.round(clip.seconds() * 100 / HUNDREDTHS));
        List<Pixels> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(film.shoot(scene.at(clip, clip.seconds() * i / count)));
        }
        return GifEncoder.encode(frames, HUNDREDTHS, scene.credit().line());
    }
}
