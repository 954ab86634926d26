package likeness.image;

import java.util.ArrayList;
import java.util.List;

/** What a frame header (SOF) says, worked out. */
final class JpegFrame {

    private static final int PROGRESSIVE = 0xC2;
    private static final long MAX_COEFFICIENTS = 128L << 20;

    final int width;
    final int height;
    final boolean progressive;
    final List<JpegComponent> components = new ArrayList<>();
    final int maxAcross;
    final int maxDown;

    /** Units (MCU) in which the channels of a scan are interleaved. */
    final int unitsWide;

    final int unitsHigh;

    /** @param segment behind its length */
    JpegFrame(int marker, ByteCursor segment, PictureLimits limits) {
        progressive = marker == PROGRESSIVE;
        if (segment.u8() != 8) {
            throw PictureException.unsupported("JPEG of more than 8 bits a channel");
        }
        height = segment.u16();
        width = segment.u16();
        limits.checkSize(width, height);
        int count = segment.u8();
        if (count != 1 && count != 3 && count != 4) {
            throw PictureException.broken("it has " + count + " channels");
        }
        for (int i = 0; i < count; i++) {
            components.add(component(segment));
        }
        maxAcross = components.stream().mapToInt(c -> c.across).max().orElse(1);
        maxDown = components.stream().mapToInt(c -> c.down).max().orElse(1);
        unitsWide = JpegComponent.divideUp(width, 8 * maxAcross);
        unitsHigh = JpegComponent.divideUp(height, 8 * maxDown);
        components.forEach(c -> c.size(unitsWide, unitsHigh, width, height, maxAcross, maxDown));
    }

    private static JpegComponent component(ByteCursor segment) {
        int id = segment.u8();
        int sampling = segment.u8();
        int across = sampling >> 4;
        int down = sampling & 15;
        if (across < 1 || across > 4 || down < 1 || down > 4) {
            throw PictureException.broken("a channel has an impossible sampling");
        }
        return new JpegComponent(id, across, down, segment.u8() & 3);
    }

    /** Every block costs a bit at least, two in a baseline frame, so that a short file cannot ask for much memory. */
    void checkPromise(int bytes) {
        long blocks = components.stream()
                .mapToLong(c -> (long) c.blocksWide * c.blocksHigh)
                .sum();
        if (blocks * (progressive ? 1 : 2) / 8 * 9 / 10 > bytes) {
            throw PictureException.broken("its header promises more pixels than there are");
        }
        if (progressive && blocks * 64 > MAX_COEFFICIENTS) {
            throw PictureException.tooLarge("progressive JPEG of " + width + "×" + height + " is too large: at most "
                    + MAX_COEFFICIENTS + " coefficients are kept");
        }
    }

    void allocate(JpegWindow window) {
        components.forEach(component -> component.allocate(window, progressive));
    }

    /** Refuses what was cut off by more than a last strip. */
    void checkComplete() {
        for (JpegComponent c : components) {
            if (c.blocksRead < (long) c.blocksWide * c.blocksHigh * 9 / 10) {
                throw PictureException.broken("it is cut off");
            }
        }
    }
}
