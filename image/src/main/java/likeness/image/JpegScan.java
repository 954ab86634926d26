package likeness.image;

import java.util.List;

/** Walks over the blocks of a scan in their order, interleaved or not, with restarts. */
final class JpegScan {

    /** What is done with a block. */
    interface Block {
        void read(JpegComponent component, int column, int row);

        /** Forgets what was carried over from block to block, but for predictions. */
        default void restart() {}

        /** No more blocks of this row will come. */
        default void endRow(JpegComponent component, int row) {}

        /** Of the interleaved channels so many rows of units have come. */
        default void endUnits(int rows) {}
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
        boolean more = true;
        for (int row = 0; more && row < component.blocksHigh; row++) {
            deadline.check();
            more = runRow(component, row, block);
            block.endRow(component, row);
        }
    }

    private boolean runRow(JpegComponent component, int row, Block block) {
        for (int column = 0; column < component.blocksWide; column++) {
            if (!begin(block)) {
                return false;
            }
            block.read(component, column, row);
        }
        return true;
    }

    private void runInterleaved(Block block) {
        boolean more = true;
        for (int y = 0; more && y < frame.unitsHigh; y++) {
            deadline.check();
            more = runUnits(y, block);
            for (JpegComponent component : components) {
                for (int v = 0; v < component.down; v++) {
                    block.endRow(component, y * component.down + v);
                }
            }
            block.endUnits(y + 1);
        }
    }

    private boolean runUnits(int y, Block block) {
        for (int x = 0; x < frame.unitsWide; x++) {
            if (!begin(block)) {
                return false;
            }
            for (JpegComponent component : components) {
                readUnit(component, x, y, block);
            }
        }
        return true;
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
