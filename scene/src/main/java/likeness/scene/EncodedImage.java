package likeness.scene;

/**
 * A picture as encoded bytes; decoded only by who needs pixels. Compared by identity: one asset, one instance.
 */
public final class EncodedImage {

    /** The two encodings of core glTF, and the one of its extension EXT_texture_webp. */
    public enum Format {
        JPEG("image/jpeg"),
        PNG("image/png"),
        WEBP("image/webp");

        private final String mimeType;

        Format(String mimeType) {
            this.mimeType = mimeType;
        }

        public String mimeType() {
            return mimeType;
        }
    }

    private final String name;
    private final Format format;
    private final byte[] bytes;

    /** Takes the array as its own; nobody may change it afterwards. */
    public EncodedImage(String name, Format format, byte[] bytes) {
        this.name = name;
        this.format = format;
        this.bytes = bytes;
    }

    /** A speaking name, for files and error messages. */
    public String name() {
        return name;
    }

    public Format format() {
        return format;
    }

    /** The encoded bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return name + " (" + format + ", " + bytes.length + " bytes)";
    }
}
