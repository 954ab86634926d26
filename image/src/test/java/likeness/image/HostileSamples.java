package likeness.image;

import java.util.List;
import java.util.stream.IntStream;

/** Valid files of each format and variant, from which damaged ones are made. */
final class HostileSamples {

    private HostileSamples() {}

    static List<byte[]> of(PictureFormat format) {
        Pixels photo = TestPictures.photo(83, 61);
        Pixels soft = TestPictures.transparent(83, 61);
        return switch (format) {
            case JPEG ->
                List.of(
                        JpegVariants.with(
                                JpegVariants.write(photo, 0.8f, 2, 2, false, 0), 0xE1, PhotoReaderTest.exif(6, true)),
                        JpegVariants.write(photo, 0.8f, 2, 1, true, 0),
                        JpegVariants.write(photo, 0.8f, 4, 2, false, 3),
                        JpegVariants.write(photo, 0.8f, 1, 1, true, 2),
                        JpegVariants.inks(16, 16, new int[16 * 16 * 4]));
            case PNG ->
                List.of(
                        PngEncoder.encode(soft),
                        PngEncoder.encode(photo),
                        new PngFile()
                                .header(40, 30, 16, 6, true)
                                .image(40, 30, 16, 6, true, (x, y, c) -> x * y * 977)
                                .end(),
                        new PngFile()
                                .header(40, 30, 4, 3, true)
                                .chunk("PLTE", new byte[48])
                                .chunk("tRNS", new byte[9])
                                .image(40, 30, 4, 3, true, (x, y, c) -> x ^ y)
                                .end());
            case GIF ->
                List.of(new GifFile(40, 30)
                        .frame(3, 2, 30, 20, true, 5, GifDecoderTest.numbers(600))
                        .frame(0, 0, 9, 9, false, -1, GifDecoderTest.numbers(81))
                        .shown(4, GifFile.CLEAR)
                        .frame(5, 5, 20, 20, false, 3, GifDecoderTest.numbers(400))
                        .shown(0, GifFile.RESTORE)
                        .coloured(IntStream.range(0, 256).map(i -> i * 99).toArray())
                        .frame(30, 20, 20, 20, true, -1, GifDecoderTest.numbers(400))
                        .coloured()
                        .again(0)
                        .frame(0, 0, 40, 30, false, 7, GifDecoderTest.numbers(1200))
                        .end());
            case BMP ->
                List.of(
                        BmpFile.write(
                                20, 15, 24, 0, new int[0], new int[0], BmpFile.rows(20, 15, 24, (x, y, c) -> x * y)),
                        BmpFile.write(
                                20,
                                15,
                                8,
                                0,
                                BmpDecoderTest.palette(256),
                                new int[0],
                                BmpFile.rows(20, 15, 8, (x, y, c) -> x)),
                        BmpFile.write(
                                9,
                                9,
                                32,
                                3,
                                new int[0],
                                new int[] {255, 65_280, 0xFF0000, 0xFF000000},
                                BmpFile.rows(9, 9, 32, (x, y, c) -> x)),
                        BmpFile.write(6, 2, 8, 1, BmpDecoderTest.palette(256), new int[0], new byte[] {
                            3, 7, 0, 3, 1, 2, 3, 0, 0, 0, 0, 2, 1, 0, 2, 9, 0, 1
                        }));
            case WEBP -> webp(photo, soft);
        };
    }

    private static List<byte[]> webp(Pixels photo, Pixels soft) {
        if (!WebpEncoder.isAvailable()) {
            return List.of();
        }
        byte[] lossless = WebpEncoder.encodeLossless(soft);
        return List.of(
                WebpEncoder.encode(photo, 0.7f),
                WebpEncoder.encode(soft, 0.7f),
                lossless,
                new WebpFile()
                        .extended(0x12, 90, 70)
                        .chunk("ANIM", new byte[6])
                        .frame(2, 2, soft, lossless)
                        .end());
    }
}
