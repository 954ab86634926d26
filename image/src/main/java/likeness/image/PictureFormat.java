package likeness.image;

import java.util.Optional;

/** The formats of pictures that are read, told by their first bytes and never by a name or a header. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without a dot. */
    public String extension() {
        return extension;
    }

    /** The format that these bytes claim to be; whether they keep the promise shows only when they are read. */
    public static Optional<PictureFormat> sniff(byte[] bytes) {
        ByteCursor cursor = new ByteCursor(bytes);
        if (cursor.has(0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (cursor.has(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (cursor.has(0, 'G', 'I', 'F', '8', '7', 'a') || cursor.has(0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        if (cursor.has(0, 'R', 'I', 'F', 'F') && cursor.has(8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        return cursor.has(0, 'B', 'M') ? Optional.of(BMP) : Optional.empty();
    }
}
