package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Writes moving pictures as GIF (<a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">89a</a>): one palette for all
 * frames, and of each frame only what changed. Up to 255 colours stay exactly as they are. Shades between the colours are
 * patterns that keep their place from frame to frame, so that what stands still does not shimmer. Alpha is yes or no.
 */
public final class GifEncoder {

    private static final int TRANSPARENT = GifPalette.MOST;
    private static final int KEEP = 1;
    private static final int CLEAR = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Frames frames;
    private final GifPalette palette;
    private final boolean opaque;
    private final int width;
    private final int height;
    private final Iterator<Integer> hundredths;

    /** Indices of what is shown. */
    private byte[] before;

    private GifEncoder(Frames frames) {
        GifColours colours = new GifColours();
        frames.show(colours::add);
        this.frames = frames;
        this.hundredths = frames.hundredths().iterator();
        this.palette = colours.palette();
        this.opaque = colours.areOpaque();
        this.width = frames.width();
        this.height = frames.height();
        this.before = new byte[width * height];
        Arrays.fill(before, (byte) TRANSPARENT);
    }

    /**
     * The file.
     *
     * @param frames at least one, of one size up to 65535
     * @param hundredths of a second that each is shown
     * @param credit written as a comment, or empty
     */
    public static byte[] encode(List<Pixels> frames, int hundredths, String credit) {
        return encode(Frames.of(frames, hundredths), credit);
    }

    /** The same, gone through twice: once for the colours, once for the pixels. */
    public static byte[] encode(Frames frames, String credit) {
        return new GifEncoder(frames).encode(credit);
    }

    private byte[] encode(String credit) {
        head();
        if (!credit.isEmpty()) {
            extension(0xFE, credit.getBytes(StandardCharsets.UTF_8));
        }
        frames.show(this::frame);
        out.write(0x3B);
        return out.toByteArray();
    }

    private void head() {
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        u16(width);
        u16(height);
        out.write(0xF7); // one table of 256 colours
        out.write(0);
        out.write(0);
        for (int i = 0; i < 256; i++) {
            int rgb = palette.colour(i);
            out.write(rgb >> 16);
            out.write(rgb >> 8);
            out.write(rgb);
        }
        if (frames.plays() != 1) {
            out.write(0x21);
            out.write(0xFF);
            out.write(11);
            out.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
            out.write(3);
            out.write(1);
            u16(Math.max(0, frames.plays() - 1)); // again after the first time; 0 is for ever
            out.write(0);
        }
    }

    /** Whole where something is transparent, since nothing that is shown can be made so; else what has changed. */
    private void frame(Pixels frame) {
        byte[] now = palette.indices(frame, (byte) TRANSPARENT);
        int[] box = opaque ? changed(now) : new int[] {0, 0, width, height};
        byte[] part = new byte[(box[2] - box[0]) * (box[3] - box[1])];
        int to = 0;
        for (int y = box[1]; y < box[3]; y++) {
            for (int at = y * width + box[0]; at < y * width + box[2]; at++) {
                part[to++] = opaque && before[at] == now[at] ? (byte) TRANSPARENT : now[at];
            }
        }
        before = now;
        out.write(0x21);
        out.write(0xF9);
        out.write(4);
        out.write((opaque ? KEEP : CLEAR) << 2 | 1);
        u16(hundredths.next());
        out.write(TRANSPARENT);
        out.write(0);
        out.write(0x2C);
        u16(box[0]);
        u16(box[1]);
        u16(box[2] - box[0]);
        u16(box[3] - box[1]);
        out.write(0);
        blocks(8, GifCodeWriter.encode(part));
    }

    /** Left, top, right and bottom of what differs; one pixel when nothing does. */
    private int[] changed(byte[] now) {
        int[] box = {width, height, 0, 0};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (now[y * width + x] != before[y * width + x]) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = y + 1;
                }
            }
        }
        return box[2] == 0 ? new int[] {0, 0, 1, 1} : box;
    }

    private void extension(int label, byte[] content) {
        out.write(0x21);
        blocks(label, content);
    }

    /** A byte, and content in blocks of at most 255 bytes, closed by an empty one. */
    private void blocks(int first, byte[] content) {
        out.write(first);
        for (int at = 0; at < content.length; at += 255) {
            int length = Math.min(255, content.length - at);
            out.write(length);
            out.write(content, at, length);
        }
        out.write(0);
    }

    private void u16(int value) {
        out.write(value);
        out.write(value >> 8);
    }
}
