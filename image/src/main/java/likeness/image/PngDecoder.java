package likeness.image;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads PNG (<a href="https://www.w3.org/TR/png-3/">specification</a>): every colour type and depth, interlaced or not; of an
 * animation the default image. 16-bit samples are rounded to 8. Critical chunks must be whole and have the right checksum.
 */
final class PngDecoder {

    private static final int SIGNATURE = 8;
    private static final int MAX_PROFILE = 1 << 20;

    /** Deflate cannot shrink by more; a header that promises more rows than the data can hold lies. */
    private static final int MAX_DEFLATION = 1032;

    /** What gAMA says for sRGB, and how far from it programs write for the same. */
    private static final int SRGB_GAMMA = 45_455;

    private static final int GAMMA_ALIKE = 1000;

    private final ByteCursor cursor;
    private final PictureLimits limits;
    private final Deadline deadline;
    private final PngHeader header;
    private final PngPalette palette = new PngPalette();
    private Orientation orientation = Orientation.UPRIGHT;
    private ColourSpace colours = ColourSpace.SRGB;
    private boolean knowsColours;
    private int frames = 1;
    private long dataLength;
    private int firstData = -1;

    private PngDecoder(byte[] bytes, PictureLimits limits, Deadline deadline) {
        this.cursor = new ByteCursor(bytes).seek(SIGNATURE);
        this.limits = limits;
        this.deadline = deadline;
        this.header = readHeader();
    }

    static Decoded decode(byte[] bytes, PictureLimits limits, Deadline deadline) {
        PngDecoder decoder = new PngDecoder(bytes, limits, deadline);
        decoder.readChunks();
        return decoder.readImage();
    }

    private PngHeader readHeader() {
        long length = cursor.u32();
        if (length != 13 || !cursor.has("IHDR")) {
            throw PictureException.broken("it does not begin with its header");
        }
        checkSum(length);
        PngHeader read = PngHeader.read(cursor.skip(4));
        limits.checkSize(read.width(), read.height());
        cursor.skip(4);
        return read;
    }

    private void readChunks() {
        boolean ended = false;
        for (int chunk = 1; !ended; chunk++) {
            if (chunk % 1024 == 0) {
                deadline.check();
            }
            int from = cursor.at();
            long length = cursor.u32();
            ended = cursor.has("IEND");
            boolean critical = (cursor.u8() & 0x20) == 0;
            cursor.seek(from + 4);
            if (critical) {
                checkSum(length);
            }
            if (cursor.has("IDAT")) {
                firstData = firstData < 0 ? from : firstData;
                dataLength += length;
            }
            readChunk(new ByteCursor(
                    cursor.bytes(), cursor.at(), cursor.skip(4 + length).at()));
            cursor.skip(4);
        }
    }

    /** From the chunk's name. */
    private void checkSum(long length) {
        int from = cursor.at();
        CRC32 crc = new CRC32();
        crc.update(cursor.bytes(), from, cursor.skip(4 + length).at() - from);
        long said = cursor.u32();
        cursor.seek(from);
        if (said != crc.getValue()) {
            throw PictureException.broken("a checksum is wrong");
        }
    }

    private void readChunk(ByteCursor chunk) {
        if (chunk.has("PLTE")) {
            palette.readColours(chunk.skip(4));
        } else if (chunk.has("tRNS")) {
            palette.readTransparency(chunk.skip(4), header.colourType());
        } else if (chunk.has("eXIf")) {
            orientation = Exif.orientation(chunk.skip(4));
        } else if (chunk.has("acTL")) {
            readAnimation(chunk.skip(4));
        } else if (firstData < 0) {
            readColours(chunk);
        }
    }

    private void readAnimation(ByteCursor chunk) {
        frames = (int) Math.clamp(chunk.u32(), 1, Integer.MAX_VALUE);
        limits.checkFrames(frames);
    }

    /** An embedded profile or the word that it is sRGB is stronger than a bare gamma. */
    private void readColours(ByteCursor chunk) {
        if (chunk.has("sRGB")) {
            knowsColours = true;
            colours = ColourSpace.SRGB;
        } else if (chunk.has("iCCP")) {
            knowsColours = true;
            colours = profile(chunk.skip(4));
        } else if (chunk.has("gAMA") && !knowsColours) {
            long gamma = chunk.skip(4).u32();
            boolean alike = gamma == 0 || Math.abs(gamma - SRGB_GAMMA) < GAMMA_ALIKE;
            double exponent = 100_000.0 / gamma;
            colours = alike ? ColourSpace.SRGB : ColourSpace.of(encoded -> StrictMath.pow(encoded, exponent));
        }
    }

    private static ColourSpace profile(ByteCursor chunk) {
        while (chunk.left() > 0 && chunk.u8() != 0) {
            continue;
        }
        if (chunk.left() < 2) {
            return ColourSpace.SRGB;
        }
        chunk.skip(1);
        byte[] profile = new byte[MAX_PROFILE];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(chunk.bytes(), chunk.at(), chunk.left());
            return IccProfile.read(new ByteCursor(profile, 0, inflater.inflate(profile)));
        } catch (DataFormatException e) {
            return ColourSpace.SRGB;
        }
    }

    private Decoded readImage() {
        palette.check(header);
        if (firstData < 0 || header.rawLength() / MAX_DEFLATION > dataLength) {
            throw PictureException.broken("its header promises more pixels than there are");
        }
        int[] argb = new int[header.width() * header.height()];
        try (PngData data = new PngData(cursor.seek(firstData))) {
            for (PngPass pass : header.passes()) {
                readPass(data, pass, argb);
            }
        }
        return new Decoded(new Pixels(header.width(), header.height(), argb), orientation, colours, frames);
    }

    private void readPass(PngData data, PngPass pass, int[] argb) {
        PngSamples samples = new PngSamples(header, palette);
        int stride = header.rowLength(pass.width());
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        for (int y = 0; y < pass.height(); y++) {
            deadline.check();
            int filter = data.read(row);
            PngFilter.undo(filter, row, above, header.bytesPerPixel());
            int to = (pass.top() + y * pass.stepY()) * header.width() + pass.left();
            samples.unpack(row, pass.width(), argb, to, pass.stepX());
            byte[] swap = above;
            above = row;
            row = swap;
        }
    }
}
