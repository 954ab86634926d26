package likeness.app;

import likeness.gltf.Compression;
import likeness.gltf.GlbWriter;
import likeness.human.Appearance;
import likeness.human.AppearanceJson;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.optimize.Optimizer;
import likeness.render.RenderRequest;
import likeness.render.Style;
import likeness.scene.EncodedImage;
import likeness.scene.Scene;

/** Turns a person or a scene into the bytes of a file. */
record Output(Rooms rooms, PictureOptions picture, VrmOptions vrm, ModelOptions model) {

    private static final float JPEG_QUALITY = 0.92f;
    private static final int WHITE = 0xffffff;
    private static final int THUMBNAIL = 256;
    private static final String TOON = "toon";

    byte[] of(Appearance appearance, OutputFile.Format format) {
        Human human = rooms.human();
        return switch (format) {
            case JSON -> AppearanceJson.write(appearance);
            case GLB ->
                GlbWriter.write(lightened(human.build(appearance, picture.forModel(human))), model.compression());
            case VRM -> vrm(human, appearance);
            case GIF -> moving(human.build(appearance, picture.forMovingPicture(human)));
            case PNG, JPG -> of(human.build(appearance, picture.forPicture(human)), format);
        };
    }

    /** A model that shows its own face where people choose among many. */
    private byte[] vrm(Human human, Appearance appearance) {
        boolean toon = picture.style.equals(TOON);
        BuildOptions options = picture.forModel(human).withSprings(true);
        double eyes = toon ? Style.named(TOON).proportions().eyes() : options.eyeScale();
        Scene person = lightened(human.build(appearance, options.withProportions(options.headScale(), eyes)));
        Scene posed = human.build(appearance, picture.forPicture(human));
        Pixels face = rooms.renderer()
                .render(posed, RenderRequest.of("portrait", THUMBNAIL).withStyle(picture.style));
        String credit = person.credit().line();
        byte[] png = PngEncoder.encode(face, credit);
        EncodedImage thumbnail = new EncodedImage("thumbnail", EncodedImage.Format.PNG, png);
        return GlbWriter.writeVrm(person, vrm.vrm(credit, thumbnail, toon));
    }

    private Scene lightened(Scene scene) {
        Scene lighter = Optimizer.optimize(scene, model.optimization());
        return model.compression() == Compression.NONE ? lighter : Optimizer.ordered(lighter);
    }

    private byte[] moving(Scene person) {
        return new MovingPicture(rooms.renderer(), picture.request())
                .of(person, person.animations().getFirst());
    }

    /** A picture of a model, which moves as the model can. */
    byte[] ofModel(Scene model, OutputFile.Format format) {
        return format == OutputFile.Format.GIF
                ? new MovingPicture(rooms.renderer(), picture.request()).of(model, picture.motion.clip(model))
                : of(model, format);
    }

    /** A picture of a scene. */
    byte[] of(Scene scene, OutputFile.Format format) {
        Pixels pixels = rooms.renderer().render(scene, picture.request());
        String credit = scene.credit().line();
        return format == OutputFile.Format.PNG
                ? PngEncoder.encode(pixels, credit)
                : JpegEncoder.encode(pixels.over(WHITE), JPEG_QUALITY, credit);
    }
}
