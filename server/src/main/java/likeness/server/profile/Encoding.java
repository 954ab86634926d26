package likeness.server.profile;

import java.util.Locale;
import java.util.Optional;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.image.WebpEncoder;
import org.jspecify.annotations.Nullable;

/** How a picture is written. */
public enum Encoding {
    JPEG("image/jpeg", "jpg") {
        @Override
        byte[] write(Pixels pixels) {
            return JpegEncoder.encode(pixels.over(WHITE), QUALITY);
        }
    },
    PNG("image/png", "png") {
        @Override
        byte[] write(Pixels pixels) {
            return PngEncoder.encode(pixels);
        }
    },
    WEBP("image/webp", "webp") {
        @Override
        byte[] write(Pixels pixels) {
            return WebpEncoder.encode(pixels, QUALITY);
        }
    };

    private static final int WHITE = 0xffffff;
    private static final float QUALITY = 0.88f;

    private final String mediaType;
    private final String ending;

    Encoding(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    abstract byte[] write(Pixels pixels);

    public String mediaType() {
        return mediaType;
    }

    /** Of a file, without a dot. */
    public String ending() {
        return ending;
    }

    /** What suits a program that says in {@code Accept} what it takes, else the picture itself. */
    public static Encoding preferred(@Nullable String accept, Encoding natural) {
        boolean webp = accept != null && accept.contains(WEBP.mediaType) && WebpEncoder.isAvailable();
        return webp ? WEBP : natural;
    }

    /** What an ending in an address asks for; {@code jpeg} is another spelling. */
    public static Optional<Encoding> ofEnding(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "webp" -> Optional.of(WEBP).filter(form -> WebpEncoder.isAvailable());
            default -> Optional.empty();
        };
    }
}
