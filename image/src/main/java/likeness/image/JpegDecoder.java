package likeness.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JPEG (<a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81</a>): baseline and progressive with Huffman
 * codes, 8 bits, 1, 3 or 4 channels of any sampling, restart intervals; grey, YCbCr, RGB, CMYK and YCCK by Adobe's marker. A
 * last strip that is missing is grey; what was cut off sooner is refused.
 */
final class JpegDecoder {

    private static final int MAX_SCANS = 128;

    /** Blocks in all scans together: what keeps a progressive picture of many scans below a few seconds. */
    private static final long MAX_VISITS = 60_000_000;

    private final ByteCursor cursor;
    private final PictureLimits limits;
    private final Deadline deadline;
    private final Need need;
    private final int[][] quantizations = new int[4][];
    private final JpegHuffman[] dc = new JpegHuffman[4];
    private final JpegHuffman[] ac = new JpegHuffman[4];
    private final JpegProfile profile = new JpegProfile();
    private Orientation orientation = Orientation.UPRIGHT;
    private int interval;
    private @Nullable JpegFrame frame;
    private @Nullable JpegWindow window;
    private @Nullable JpegColours colours;
    private int scans;
    private long visits;

    JpegDecoder(byte[] bytes, PictureLimits limits, Deadline deadline, Need need) {
        this.cursor = new ByteCursor(bytes).seek(2);
        this.limits = limits;
        this.deadline = deadline;
        this.need = need;
    }

    Decoded decode() {
        try {
            boolean more = true;
            while (more) {
                more = readSegment();
            }
        } catch (PictureException e) {
            // A picture whose pixels have come may lack its end.
            if (e.reason() != PictureException.Reason.BROKEN || cursor.left() > 4) {
                throw e;
            }
        }
        JpegFrame read = frame();
        read.checkComplete();
        if (read.progressive) {
            JpegProgression.transform(read, window().side(), deadline);
        }
        return new Decoded(colours(read).pixels(), orientation, profile.colours(read), 1);
    }

    private JpegColours colours(JpegFrame read) {
        if (colours == null) {
            colours = new JpegColours(read, window(), profile.model(read), deadline);
        }
        return colours;
    }

    private JpegFrame frame() {
        if (frame == null) {
            throw PictureException.broken("it has no frame");
        }
        return frame;
    }

    private JpegWindow window() {
        return Objects.requireNonNull(window, "a frame brings its window");
    }

    /** Whether more may follow. */
    private boolean readSegment() {
        int marker = nextMarker();
        if (marker == 0xD9) {
            return false;
        }
        if (marker == 1 || marker >= 0xD0 && marker <= 0xD8) {
            return true;
        }
        ByteCursor segment = cursor.part(cursor.u16() - 2L);
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> readFrame(marker, segment);
            case 0xC4 -> readCodes(segment);
            case 0xDB -> readQuantization(segment);
            case 0xDD -> interval = segment.u16();
            case 0xDA -> readScan(segment);
            case 0xE0 -> profile.readJfif(segment);
            case 0xE1 -> readExif(segment);
            case 0xE2 -> profile.readIcc(segment);
            case 0xEE -> profile.readAdobe(segment);
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF -> throw unsupported("lossless or hierarchical");
            case 0xC9, 0xCA -> throw unsupported("arithmetically coded");
            default -> {}
        }
        return true;
    }

    private static PictureException unsupported(String kind) {
        return PictureException.unsupported(kind + " JPEG");
    }

    private int nextMarker() {
        int at = cursor.at();
        byte[] bytes = cursor.bytes();
        while (at + 1 < bytes.length && (bytes[at] != -1 || bytes[at + 1] == 0 || bytes[at + 1] == -1)) {
            at++;
        }
        cursor.seek(at + 2L);
        return bytes[at + 1] & 255;
    }

    private void readExif(ByteCursor segment) {
        if (segment.has("Exif\0\0") && orientation == Orientation.UPRIGHT) {
            orientation = Exif.orientation(segment);
        }
    }

    private void readQuantization(ByteCursor segment) {
        while (segment.left() > 0) {
            int kind = segment.u8();
            int[] table = new int[64];
            for (int i = 0; i < 64; i++) {
                table[i] = kind >> 4 == 0 ? segment.u8() : segment.u16();
            }
            quantizations[kind & 3] = table;
        }
    }

    private void readCodes(ByteCursor segment) {
        while (segment.left() > 0) {
            int kind = segment.u8();
            int[] counts = new int[17];
            int sum = 0;
            for (int i = 1; i <= 16; i++) {
                counts[i] = segment.u8();
                sum += counts[i];
            }
            if (sum > 256) {
                throw PictureException.broken("a table has too many codes");
            }
            byte[] symbols = new byte[sum];
            for (int i = 0; i < sum; i++) {
                symbols[i] = (byte) segment.u8();
            }
            (kind >> 4 == 0 ? dc : ac)[kind & 3] = new JpegHuffman(counts, symbols);
        }
    }

    private void readFrame(int marker, ByteCursor segment) {
        if (frame != null) {
            throw PictureException.broken("it has two frames");
        }
        JpegFrame read = new JpegFrame(marker, segment, limits);
        read.checkPromise(cursor.left());
        window = JpegWindow.of(read, need);
        read.allocate(window);
        frame = read;
    }

    private void readScan(ByteCursor segment) {
        JpegFrame read = frame();
        List<JpegComponent> components = new ArrayList<>();
        int count = segment.u8();
        for (int i = 0; i < count; i++) {
            components.add(component(read, segment.u8(), segment.u8()));
        }
        boolean twice = components.stream().distinct().count() < count;
        if (components.isEmpty() || twice || colours != null) {
            throw PictureException.broken("a scan has the wrong channels");
        }
        checkWork(components);
        JpegBits bits = new JpegBits(cursor.bytes(), cursor.at(), cursor.end());
        JpegScan scan = new JpegScan(read, components, bits, interval, deadline);
        if (read.progressive) {
            scan.run(new JpegProgression(bits, segment.u8(), segment.u8(), segment.u8()));
        } else {
            boolean whole = count == read.components.size() && count > 1;
            IntConsumer come = whole ? colours(read)::come : rows -> {};
            scan.run(new JpegBaseline(bits, window().side(), come));
        }
        cursor.seek(bits.position());
    }

    private void checkWork(List<JpegComponent> components) {
        for (JpegComponent component : components) {
            visits += (long) component.paddedWide * component.paddedHigh;
        }
        if (++scans > MAX_SCANS || visits > MAX_VISITS) {
            throw PictureException.tooLarge(
                    "JPEG has too many scans: at most " + MAX_SCANS + " and " + MAX_VISITS + " blocks in all are read");
        }
    }

    private JpegComponent component(JpegFrame read, int id, int tables) {
        JpegComponent component = read.components.stream()
                .filter(c -> c.id == id)
                .findFirst()
                .orElseThrow(() -> PictureException.broken("a scan names a channel that is none"));
        component.dc = dc[tables >> 4 & 3];
        component.ac = ac[tables & 3];
        int[] quantization = quantizations[component.quantizationTable];
        if (quantization == null) {
            throw PictureException.broken("a table of steps is missing");
        }
        component.quantization = component.quantization.length == 0 ? quantization : component.quantization;
        return component;
    }
}
