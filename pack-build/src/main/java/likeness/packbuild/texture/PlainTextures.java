package likeness.packbuild.texture;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.image.JpegEncoder;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.packbuild.asset.TextureJob;
import likeness.packbuild.source.SourcePackage;

/** Textures as the data package has them: opaque ones as JPEG, those whose alpha is real as PNG. */
public final class PlainTextures {

    private static final float QUALITY = 0.85f;

    private final SourcePackage source;

    public PlainTextures(SourcePackage source) {
        this.source = source;
    }

    /** Encoded pictures by entry name. */
    public Map<String, byte[]> make(List<TextureJob> jobs) {
        Map<String, byte[]> made = new TreeMap<>();
        jobs.parallelStream()
                .map(job -> Map.entry(job.entry(), encode(job)))
                .toList()
                .forEach(e -> made.put(e.getKey(), e.getValue()));
        return made;
    }

    private byte[] encode(TextureJob job) {
        Pixels pixels = PictureDecoder.decode(source.bytes(requireNonNull(job.picture(), job.entry())));
        if (job.role().equals("head")) {
            pixels = show(pixels, HeadWindow.SIZE, HeadWindow::toSkin);
        } else if (job.role().equals("grey")) {
            pixels = grey(pixels);
        } else if (job.role().equals("body")) {
            pixels = show(pixels, BodyWindow.SIZE, BodyWindow::toSkin);
        }
        return job.entry().endsWith(".png")
                ? PngEncoder.encode(pixels)
                : JpegEncoder.encode(pixels.withoutAlpha(), QUALITY);
    }

    /** Brightness alone, stretched so that the mean of what is visible becomes light. */
    private static Pixels grey(Pixels picture) {
        double sum = 0;
        double count = 1e-9;
        for (int pixel : picture.argb()) {
            sum += brightness(pixel) * (pixel >>> 24);
            count += pixel >>> 24;
        }
        double gain = 200 / Math.max(sum / count, 1);
        int[] argb = new int[picture.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int grey = (int) Math.clamp(brightness(picture.argb()[i]) * gain, 0, 255);
            argb[i] = picture.argb()[i] & 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        return new Pixels(picture.width(), picture.height(), argb);
    }

    private static double brightness(int pixel) {
        return 0.2126 * (pixel >> 16 & 255) + 0.7152 * (pixel >> 8 & 255) + 0.0722 * (pixel & 255);
    }

    private interface Window {
        void toSkin(double x, double y, double[] uv);
    }

    private static Pixels show(Pixels skin, int size, Window window) {
        int[] argb = new int[size * size];
        double[] uv = new double[2];
        for (int i = 0; i < argb.length; i++) {
            window.toSkin((i % size + 0.5) / size, (i / size + 0.5) / size, uv);
            argb[i] = bilinear(skin, uv[0] * skin.width() - 0.5, uv[1] * skin.height() - 0.5);
        }
        return new Pixels(size, size, argb);
    }

    private static int bilinear(Pixels p, double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        int result = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double top = channel(p, x0, y0, shift) * (1 - fx) + channel(p, x0 + 1, y0, shift) * fx;
            double bottom = channel(p, x0, y0 + 1, shift) * (1 - fx) + channel(p, x0 + 1, y0 + 1, shift) * fx;
            result = result << 8 | (int) Math.round(top * (1 - fy) + bottom * fy);
        }
        return result;
    }

    private static int channel(Pixels p, int x, int y, int shift) {
        return p.at(Math.clamp(x, 0, p.width() - 1), Math.clamp(y, 0, p.height() - 1)) >> shift & 255;
    }
}
