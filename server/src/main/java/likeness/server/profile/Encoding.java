package likeness.server.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import likeness.image.GifEncoder;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.image.WebpEncoder;
import likeness.server.Wish;
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
    },
    /** For what moves; a picture by itself is better in any other. */
    GIF("image/gif", "gif") {
        @Override
        byte[] write(Pixels pixels) {
            return GifEncoder.encode(List.of(pixels), TENTH, "");
        }
    };

    private static final int TENTH = 10; // hundredths of a second
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

    /**
     * Whether a program takes a GIF as gladly as another form: where it names GIF, no other has more weight; else it takes any
     * picture, as browsers do.
     */
    public static boolean isGifWelcome(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        Map<String, Double> weights =
                Wish.list(accept).stream().collect(Collectors.toMap(Wish::what, Wish::weight, Math::max));
        Double named = weights.get(GIF.mediaType);
        if (named == null) {
            return weights.getOrDefault("image/*", weights.getOrDefault("*/*", 0.0)) > 0;
        }
        return named > 0 && Stream.of(values()).allMatch(form -> weights.getOrDefault(form.mediaType, 0.0) <= named);
    }

    /** What an ending in an address asks for of any picture; {@code jpeg} is another spelling. */
    public static Optional<Encoding> ofEnding(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "webp" -> Optional.of(WEBP).filter(form -> WebpEncoder.isAvailable());
            default -> Optional.empty();
        };
    }
}
