package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG files of every kind, chunk by chunk. */
final class PngFile {

    /** The raw sample of a channel, in as many bits as the depth. */
    interface Samples {
        int at(int x, int y, int channel);
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PngFile() {
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    }

    PngFile header(int width, int height, int depth, int colourType, boolean interlaced) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colourType)
                .put(12, (byte) (interlaced ? 1 : 0))
                .array();
        return chunk("IHDR", header);
    }

    PngFile chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return this;
    }

    byte[] end() {
        return chunk("IEND", new byte[0]).out.toByteArray();
    }

    /** All rows, filtered in turn by none, left and above. */
    PngFile image(int width, int height, int depth, int colourType, boolean interlaced, Samples samples) {
        PngHeader header = new PngHeader(width, height, depth, colourType, interlaced);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (PngPass pass : header.passes()) {
            byte[] above = new byte[header.rowLength(pass.width())];
            for (int y = 0; y < pass.height(); y++) {
                byte[] row = row(header, pass, y, samples);
                int filter = y % 3;
                rows.write(filter);
                for (int i = 0; i < row.length; i++) {
                    int left = i < header.bytesPerPixel() ? 0 : row[i - header.bytesPerPixel()];
                    rows.write(row[i] - (filter == 0 ? 0 : filter == 1 ? left : above[i]));
                }
                above = row;
            }
        }
        return chunk("IDAT", deflate(rows.toByteArray()));
    }

    private static byte[] row(PngHeader header, PngPass pass, int y, Samples samples) {
        byte[] row = new byte[header.rowLength(pass.width())];
        int bit = 0;
        for (int x = 0; x < pass.width(); x++) {
            for (int c = 0; c < header.channels(); c++) {
                int value = samples.at(pass.left() + x * pass.stepX(), pass.top() + y * pass.stepY(), c);
                for (int b = header.depth() - 1; b >= 0; b--) {
                    row[bit >> 3] |= (byte) ((value >> b & 1) << 7 - (bit & 7));
                    bit++;
                }
            }
        }
        return row;
    }

    static byte[] deflate(byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return packed.toByteArray();
    }
}
