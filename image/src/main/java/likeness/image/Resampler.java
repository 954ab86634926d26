package likeness.image;

import java.util.stream.IntStream;

/**
 * Changes the size of pictures: separable Lanczos, widened to the target's pixels when shrinking, in linear light with
 * premultiplied alpha, so that neither dark fringes nor moiré appear. Bands of rows are computed side by side; the result does
 * not depend on how many.
 */
public final class Resampler {

    /** What a band may take of memory between its columns and its rows, in floats. */
    private static final int BAND_FLOATS = 1 << 20;

    private static final int BAND_ROWS = 16;

    /** Below so many pixels, of source and target together, one band is quicker than several. */
    private static final int SMALL = 1 << 16;

    private Resampler() {}

    /** The whole picture at the new size; the caller keeps the aspect ratio, or not. */
    public static Pixels resize(Pixels source, int width, int height) {
        return resize(source, Region.of(source), width, height);
    }

    /** A part of the picture at the new size, as if the rest were not there. */
    public static Pixels resize(Pixels source, Region region, int width, int height) {
        region.check(source);
        if (width == region.width() && height == region.height()) {
            return region.equals(Region.of(source))
                    ? source
                    : source.crop(region.x(), region.y(), region.width(), region.height());
        }
        LanczosAxis columns = new LanczosAxis(region.width(), width);
        LanczosAxis rows = region.width() == region.height() && width == height
                ? columns
                : new LanczosAxis(region.height(), height);
        int channels = source.isOpaque() ? 3 : 4;
        int[] argb = new int[width * height];
        int bandRows = bandRows(region, rows, width, channels);
        IntStream bands = IntStream.range(0, (height + bandRows - 1) / bandRows);
        (bandRows < height ? bands.parallel() : bands).forEach(band -> {
            int top = band * bandRows;
            int bottom = Math.min(height, top + bandRows);
            new ResampledBand(source, region, columns, rows, channels).draw(top, bottom, argb);
        });
        return new Pixels(width, height, argb);
    }

    /** As many as whole strips of old rows are enough for. */
    private static int bandRows(Region region, LanczosAxis rows, int width, int channels) {
        int height = rows.to;
        if ((long) region.width() * region.height() + (long) width * height < SMALL) {
            return height;
        }
        int strips = Math.max(2, BAND_FLOATS / (ResampledBand.STRIP * width * channels));
        double step = (double) region.height() / height;
        int filling = (int) ((strips * ResampledBand.STRIP - rows.taps()) / step);
        return Math.min((height + 1) / 2, Math.max(BAND_ROWS, filling));
    }
}
