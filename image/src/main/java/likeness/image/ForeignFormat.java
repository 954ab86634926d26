package likeness.image;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Names what is not read, so that the refusal can say it. */
final class ForeignFormat {

    private record Mark(String name, int at, String bytes) {}

    /** Brands of ISO media files stand at 8, behind the box's length and {@code ftyp}. */
    private static final List<Mark> MARKS = List.of(
            new Mark("AVIF", 4, "ftypavif"),
            new Mark("AVIF", 4, "ftypavis"),
            new Mark("HEIC", 4, "ftyphei"),
            new Mark("HEIC", 4, "ftyphev"),
            new Mark("HEIF", 4, "ftypmif1"),
            new Mark("HEIF", 4, "ftypmsf1"),
            new Mark("video", 4, "ftyp"),
            new Mark("TIFF", 0, "II*\0"),
            new Mark("TIFF", 0, "MM\0*"),
            new Mark("PDF", 0, "%PDF"),
            new Mark("PostScript", 0, "%!PS"),
            new Mark("Photoshop", 0, "8BPS"),
            new Mark("JPEG XL", 0, "\u00FF\n"),
            new Mark("JPEG XL", 4, "JXL "),
            new Mark("JPEG 2000", 4, "jP  "),
            new Mark("JPEG 2000", 0, "\u00FFO\u00FFQ"),
            new Mark("icon", 0, "\0\0\u0001\0"),
            new Mark("ZIP", 0, "PK\u0003\u0004"),
            new Mark("gzip", 0, "\u001F\u008B"));

    private static final int TEXT = 1024;

    private ForeignFormat() {}

    /** The name of the format, or "unknown". */
    static String name(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, TEXT), StandardCharsets.ISO_8859_1);
        for (Mark mark : MARKS) {
            if (start.startsWith(mark.bytes, mark.at)) {
                return mark.name;
            }
        }
        return markup(start.replace("\0", "").toLowerCase(Locale.ROOT));
    }

    private static String markup(String start) {
        if (start.contains("<svg")) {
            return "SVG";
        }
        if (start.contains("<html") || start.contains("<!doctype html")) {
            return "HTML";
        }
        return start.contains("<?xml") ? "XML" : "unknown";
    }
}
