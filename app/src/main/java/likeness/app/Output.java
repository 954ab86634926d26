package likeness.app;

import likeness.gltf.GlbWriter;
import likeness.human.Appearance;
import likeness.human.AppearanceJson;
import likeness.human.Human;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.scene.Scene;

/** Turns a person or a scene into the bytes of a file. */
record Output(Rooms rooms, PictureOptions picture) {

    private static final float JPEG_QUALITY = 0.92f;
    private static final int WHITE = 0xffffff;

    byte[] of(Appearance appearance, OutputFile.Format format) {
        Human human = rooms.human();
        return switch (format) {
            case JSON -> AppearanceJson.write(appearance);
            case GLB -> GlbWriter.write(human.build(appearance, picture.forModel(human)));
            case PNG, JPG -> of(human.build(appearance, picture.forPicture(human)), format);
        };
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
