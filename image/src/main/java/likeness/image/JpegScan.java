package likeness.image;

import java.util.List;

/** Walks over the blocks of a scan in their order, interleaved or not, with restarts. */
final class JpegScan {

    /** What is done with a block. */
    interface Block {
        void read(JpegComponent component, int column, int row);

        /** Forgets what was carried over from block to block, but for predictions. */
        default void restart() {}
    }

    private final JpegFrame frame;
    private final List<JpegComponent> components;
    private final JpegBits bits;
    private final int interval;
    private final Deadline deadline;
    private int toRestart;

    /** @param interval units between restarts; 0 for none */
    JpegScan(JpegFrame frame, List<JpegComponent> components, JpegBits bits, int interval, Deadline deadline) {
        this.frame = frame;
        this.components = components;
        this.bits = bits;
        this.interval = interval;
        this.deadline = deadline;
    }

    /** Reads until the end of the scan or of what has come of it. */
    void run(Block block) {
        components.forEach(c -> c.prediction = 0);
        toRestart = interval;
        if (components.size() == 1) {
            runSingle(components.getFirst(), block);
        } else {
            runInterleaved(block);
        }
    }

    private void runSingle(JpegComponent component, Block block) {
        for (int row = 0; row < component.blocksHigh; row++) {
            deadline.check();
            for (int column = 0; column < component.blocksWide; column++) {
                if (!begin(block)) {
                    return;
                }
                block.read(component, column, row);
            }
        }
    }

    private void runInterleaved(Block block) {
        for (int y = 0; y < frame.unitsHigh; y++) {
            deadline.check();
            for (int x = 0; x < frame.unitsWide; x++) {
                if (!begin(block)) {
                    return;
                }
                for (JpegComponent component : components) {
                    readUnit(component, x, y, block);
                }
            }
        }
    }

    private static void readUnit(JpegComponent component, int x, int y, Block block) {
        for (int v = 0; v < component.down; v++) {
            for (int h = 0; h < component.across; h++) {
                block.read(component, x * component.across + h, y * component.down + v);
            }
        }
    }

    /** Before each unit: restarts where one is due; false where the data has ended. */
    private boolean begin(Block block) {
        if (interval > 0) {
            if (toRestart == 0) {
                if (!bits.restart()) {
                    return false;
                }
                components.forEach(c -> c.prediction = 0);
                block.restart();
                toRestart = interval;
            }
            toRestart--;
        }
        return !bits.exhausted();
    }
}
