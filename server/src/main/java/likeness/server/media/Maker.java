package likeness.server.media;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import likeness.gltf.Compression;
import likeness.gltf.GlbWriter;
import likeness.gltf.Vrm;
import likeness.gltf.VrmPermissions;
import likeness.human.Appearance;
import likeness.human.AppearanceJson;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.human.Mood;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.optimize.Optimizer;
import likeness.render.Background;
import likeness.render.RenderRequest;
import likeness.render.Renderer;
import likeness.render.Style;
import likeness.scene.EncodedImage;
import likeness.scene.Scene;
import likeness.server.Digests;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the bytes of a {@link Derivation}. Takes processors for tens of milliseconds: enter by
 * {@link likeness.server.job.Admission}.
 */
public record Maker(Human human, Renderer renderer) {

    /** Arms down, weight on both feet. */
    private static final String PICTURE_POSE = "standing02";

    /** Kept: a new one would have to look into the records anew, for each question whether a file is there. */
    private static final JsonMapper JSON = new JsonMapper();

    private static final String USUAL_NAME = "Likeness";
    private static final int THUMBNAIL = 256;

    private static final float JPEG_QUALITY = 0.92f;
    private static final int WHITE = 0xffffff;
    private static final int LARGE = 512;
    private static final Semaphore LARGE_ONE = new Semaphore(1, true);

    public byte[] make(Appearance appearance, Derivation derivation) {
        return switch (derivation) {
            case Derivation.Model model -> glb(human.build(appearance, options(model)), model.light());
            case Derivation.Vrm vrm -> vrm(appearance, vrm);
            case Derivation.Picture picture -> picture(appearance, picture);
        };
    }

    private static BuildOptions options(Derivation.Model model) {
        return BuildOptions.DEFAULT
                .withMorphs(model.morphs())
                .withClips(model.clips())
                .withPose(model.pose())
                .withEyeShade(model.eyeShade());
    }

    private static byte[] glb(Scene scene, @Nullable Lightness light) {
        if (light == null) {
            return GlbWriter.write(scene);
        }
        Scene lighter = Optimizer.optimize(scene, light.optimization());
        return light.compression() == Compression.NONE
                ? GlbWriter.write(lighter)
                : GlbWriter.write(Optimizer.ordered(lighter), light.compression());
    }

    /**
     * Names the file: digest of appearance, engine, pack and options. The same key, the same bytes; so it serves as entity
     * tag and as version of an export.
     */
    public String key(Appearance appearance, Derivation derivation) {
        String options = JSON.writeValueAsString(derivation);
        String text = Human.ENGINE_ID + '\n' + human.packId() + '\n' + options + '\n';
        return Digests.sha256(text + Digests.sha256(AppearanceJson.write(appearance)));
    }

    /** Shows its own face where people choose among many. */
    private byte[] vrm(Appearance appearance, Derivation.Vrm asked) {
        String style = asked.toon() ? "toon" : "natural";
        BuildOptions options = BuildOptions.DEFAULT
                .withMorphs(asked.morphs())
                .withProportions(1, Style.named(style).proportions().eyes())
                .withSprings(true);
        Scene scene = human.build(appearance, options);
        byte[] face = picture(
                appearance, new Derivation.Picture("portrait", style, THUMBNAIL, "style", "slight-smile", "png"));
        String credit = scene.credit().line();
        Vrm vrm = new Vrm(
                asked.version() == 0 ? Vrm.Version.V0 : Vrm.Version.V1,
                asked.name().isEmpty() ? USUAL_NAME : asked.name(),
                List.of(asked.author().isEmpty() ? USUAL_NAME : asked.author()),
                credit,
                new EncodedImage("thumbnail", EncodedImage.Format.PNG, face),
                VrmPermissions.terms(asked.allowed()),
                asked.toon());
        return GlbWriter.writeVrm(scene, vrm);
    }

    private byte[] picture(Appearance appearance, Derivation.Picture picture) {
        BuildOptions options = BuildOptions.DEFAULT
                .withMood(Mood.valueOf(picture.mood().toUpperCase(Locale.ROOT).replace('-', '_')))
                .withPose(PICTURE_POSE)
                .withProportions(1, Style.named(picture.style()).proportions().eyes());
        Scene scene = human.build(appearance, options);
        Pixels pixels = picture.size() > LARGE ? alone(scene, picture) : renderer.render(scene, request(picture));
        String credit = scene.credit().line();
        return picture.format().equals("png")
                ? PngEncoder.encode(pixels, credit)
                : JpegEncoder.encode(pixels.over(WHITE), JPEG_QUALITY, credit);
    }

    /** Buffers of a large picture take most of the heap: the next one waits. */
    private Pixels alone(Scene scene, Derivation.Picture picture) {
        LARGE_ONE.acquireUninterruptibly();
        try {
            return renderer.render(scene, request(picture));
        } finally {
            LARGE_ONE.release();
        }
    }

    private static RenderRequest request(Derivation.Picture picture) {
        Background background = Background.parse(picture.background());
        return new RenderRequest(picture.setting(), picture.size(), picture.size(), background, picture.style());
    }
}
