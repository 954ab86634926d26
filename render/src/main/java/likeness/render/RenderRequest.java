package likeness.render;

import java.util.List;

/**
 * How a scene is to be pictured.
 *
 * @param setting {@code portrait}, {@code half-body} or {@code full-body}; see {@link Setting#names()}
 * @param width in pixels, 16…2048
 * @param height in pixels, 16…2048
 * @param background what is behind the subject
 * @param style {@code natural}, {@code clay} or {@code toon}; see {@link Style#names()}
 */
public record RenderRequest(String setting, int width, int height, Background background, String style) {

    public static final int MIN_SIZE = 16;
    public static final int MAX_SIZE = 2048;

    public RenderRequest {
        checkSize("width", width);
        checkSize("height", height);
    }

    /** Names of the settings there are. */
    public static List<String> settings() {
        return Setting.names();
    }

    /** A square picture in natural style on the setting's own ground. */
    public static RenderRequest of(String setting, int size) {
        return new RenderRequest(setting, size, size, Background.FROM_STYLE, "natural");
    }

    public RenderRequest withStyle(String newStyle) {
        return new RenderRequest(setting, width, height, background, newStyle);
    }

    public RenderRequest withBackground(Background newBackground) {
        return new RenderRequest(setting, width, height, newBackground, style);
    }

    private static void checkSize(String field, int size) {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new RenderException(field + ": " + size + " is outside " + MIN_SIZE + "…" + MAX_SIZE + " pixels");
        }
    }
}
