package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourProfileTest {

    /** Primaries as profiles hold them: XYZ under D50 of red, green and blue. */
    private static final double[] SRGB = {
        0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.71410
    };

    private static final double[] DISPLAY_P3 = {
        0.51512, 0.24120, -0.00105, 0.29198, 0.69225, 0.04189, 0.15710, 0.06657, 0.78407
    };

    private static final double[] ADOBE_RGB = {
        0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457
    };

    private static final double[] PROPHOTO = {0.79767, 0.28804, 0.0, 0.13519, 0.71188, 0.0, 0.03135, 0.00009, 0.82491};

    private static byte[] srgbCurve() {
        ByteBuffer curve = ByteBuffer.allocate(32).put("para".getBytes(StandardCharsets.US_ASCII));
        curve.putInt(0).putShort((short) 3).putShort((short) 0);
        for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            curve.putInt((int) Math.round(value * 65_536));
        }
        return curve.array();
    }

    private static byte[] gamma(double gamma) {
        return ByteBuffer.allocate(16)
                .put("curv".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(gamma * 256))
                .array();
    }

    private static byte[] sampled(double gamma) {
        ByteBuffer curve = ByteBuffer.allocate(12 + 1024 * 2).put("curv".getBytes(StandardCharsets.US_ASCII));
        curve.putInt(0).putInt(1024);
        for (int i = 0; i < 1024; i++) {
            curve.putShort((short) Math.round(Math.pow(i / 1023.0, gamma) * 65_535));
        }
        return curve.array();
    }

    private static byte[] profile(double[] primaries, byte[] curve) {
        return profile(
                "RGB ", new String[] {"rXYZ", "gXYZ", "bXYZ"}, primaries, new String[] {"rTRC", "gTRC", "bTRC"}, curve);
    }

    private static byte[] profile(String space, String[] colourants, double[] xyz, String[] curves, byte[] curve) {
        int tags = colourants.length + curves.length;
        int data = 128 + 4 + 12 * tags;
        ByteBuffer icc = ByteBuffer.allocate(data + 20 * colourants.length + curve.length);
        icc.position(16);
        icc.put(space.getBytes(StandardCharsets.US_ASCII)).put("XYZ ".getBytes(StandardCharsets.US_ASCII));
        icc.position(36);
        icc.put("acsp".getBytes(StandardCharsets.US_ASCII));
        icc.position(128);
        icc.putInt(tags);
        for (int i = 0; i < colourants.length; i++) {
            icc.put(colourants[i].getBytes(StandardCharsets.US_ASCII))
                    .putInt(data + 20 * i)
                    .putInt(20);
        }
        for (String name : curves) {
            icc.put(name.getBytes(StandardCharsets.US_ASCII))
                    .putInt(data + 20 * colourants.length)
                    .putInt(curve.length);
        }
        for (int i = 0; i < colourants.length; i++) {
            icc.put("XYZ \0\0\0\0".getBytes(StandardCharsets.US_ASCII));
            for (int k = 0; k < 3; k++) {
                icc.putInt((int) Math.round(xyz[3 * i + k] * 65_536));
            }
        }
        return icc.put(curve).array();
    }

    private static int read(int rgb, byte[] profile) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("name\0\0".getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(PngFile.deflate(profile));
        byte[] png = new PngFile()
                .header(2, 2, 8, 2, false)
                .chunk("iCCP", chunk.toByteArray())
                .image(2, 2, 8, 2, false, (x, y, c) -> rgb >> 16 - 8 * c & 255)
                .end();
        return TestPictures.read(png).at(1, 1);
    }

    private static void assertNear(int actual, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(actual >> shift & 255)
                    .as("%06x instead of %06x", actual & 0xFFFFFF, expected)
                    .isCloseTo(expected >> shift & 255, within(2));
        }
    }

    /** Expected values by primaries and curves in floating point, worked out apart. */
    @ParameterizedTest
    @CsvSource({"FF0000,FF0000", "C86432,D75D1F", "808080,808080", "40A060,00A359", "FFFFFF,FFFFFF"})
    void displayP3BecomesSrgb(String stored, String seen) {
        byte[] p3 = profile(DISPLAY_P3, srgbCurve());
        assertNear(read(Integer.parseInt(stored, 16), p3), Integer.parseInt(seen, 16));
    }

    @ParameterizedTest
    @CsvSource({"808080,818181", "B46E50,C96E4D"})
    void adobeRgbBecomesSrgb(String stored, String seen) {
        assertNear(read(Integer.parseInt(stored, 16), profile(ADOBE_RGB, gamma(2.2))), Integer.parseInt(seen, 16));
        assertNear(read(Integer.parseInt(stored, 16), profile(ADOBE_RGB, sampled(2.2))), Integer.parseInt(seen, 16));
    }

    @Test
    void proPhotoBecomesSrgb() {
        byte[] profile = profile(PROPHOTO, gamma(1.8));
        // 100 of 255 to the power of 1.8 is 0.1854 of the light: 119.
        assertNear(read(0x646464, profile), 0x777777);
        assertNear(read(0x806050, profile), 0xAE6B5F);
    }

    @Test
    void srgbsOwnProfileLeavesEveryPixelAsItIs() {
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x02F1D7) {
            assertThat(read(rgb, profile(SRGB, srgbCurve())) & 0xFFFFFF).isEqualTo(rgb);
        }
    }

    @Test
    void greyByItsCurveBecomesSrgb() {
        byte[] linear = profile("GRAY", new String[0], new double[0], new String[] {"kTRC"}, gamma(1));
        assertNear(read(0x373737, linear), 0x808080);
    }

    @Test
    void aProfileInAJpegIsHonoured() {
        byte[] jpeg = JpegEncoder.encode(Pixels.filled(16, 16, 0xFFC86432), 0.98f, JpegEncoder.Chroma.FULL);
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(profile(DISPLAY_P3, srgbCurve()));
        assertNear(
                TestPictures.read(JpegVariants.with(jpeg, 0xE2, segment.toByteArray()))
                        .at(5, 5),
                0xD75D1F);
    }

    @Test
    void aDamagedProfileCountsAsSrgb() {
        byte[] profile = profile(DISPLAY_P3, srgbCurve());
        for (int length = 0; length < profile.length; length += 7) {
            read(0xC86432, Arrays.copyOf(profile, length));
        }
        assertNear(read(0xC86432, Arrays.copyOf(profile, 150)), 0xC86432);
    }
}
