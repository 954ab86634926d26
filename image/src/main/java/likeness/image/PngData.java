package likeness.image;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The rows within the IDAT chunks. */
final class PngData implements AutoCloseable {

    private final ByteCursor chunks;
    private final Inflater inflater = new Inflater();
    private final byte[] filter = new byte[1];

    /** @param chunks at the first IDAT chunk; the walk over all of them was made before */
    PngData(ByteCursor chunks) {
        this.chunks = chunks;
    }

    /** Fills the next row; the number of its filter. */
    int read(byte[] row) {
        fill(filter);
        fill(row);
        return filter[0];
    }

    private void fill(byte[] part) {
        try {
            int at = 0;
            while (at < part.length) {
                int count = inflater.inflate(part, at, part.length - at);
                at += count;
                if (count == 0 && !feed()) {
                    throw PictureException.broken("rows are missing");
                }
            }
        } catch (DataFormatException e) {
            throw new PictureException("picture is damaged: its rows do not inflate", e);
        }
    }

    /** Gives the next chunk's bytes. */
    private boolean feed() {
        if (!inflater.needsInput() || inflater.finished()) {
            return false;
        }
        while (!chunks.has(4, 'I', 'E', 'N', 'D')) {
            long length = chunks.u32();
            boolean data = chunks.has("IDAT");
            ByteCursor chunk = chunks.skip(4).part(length);
            chunks.skip(4);
            if (data && chunk.left() > 0) {
                inflater.setInput(chunk.bytes(), chunk.at(), chunk.left());
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        inflater.close();
    }
}
