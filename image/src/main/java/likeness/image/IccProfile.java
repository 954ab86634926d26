package likeness.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Reads embedded colour profiles (<a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022</a>) of the two
 * kinds that pictures carry: three primaries with a curve each (sRGB, Display P3, Adobe RGB, ProPhoto), and grey with one
 * curve. Profiles of other kinds, those by tables and those of inks, and damaged ones, count as sRGB.
 */
final class IccProfile {

    private static final int MAX_TAGS = 100;
    private static final int MAX_CURVE = 65_536;

    /** XYZ under D50, the profiles' white, to linear sRGB: the inverse of sRGB's primaries adapted by Bradford. */
    private static final double[] TO_SRGB = {
        3.1341359569958707,
        -1.6173863321612538,
        -0.4906619460083532,
        -0.978795502912089,
        1.916254567259524,
        0.03344273116131949,
        0.07195537988411677,
        -0.2289768264158322,
        1.405386058324125
    };

    private final ByteCursor profile;
    private final int start;
    private final Map<String, Integer> tags = new HashMap<>();

    private IccProfile(ByteCursor profile) {
        this.profile = profile;
        this.start = profile.at();
    }

    static ColourSpace read(ByteCursor profile) {
        try {
            return new IccProfile(profile).read();
        } catch (PictureException e) {
            return ColourSpace.SRGB;
        }
    }

    private ColourSpace read() {
        if (!at(36).has("acsp") || !at(20).has("XYZ ")) {
            return ColourSpace.SRGB;
        }
        readTags();
        if (at(16).has("GRAY")) {
            return tags.containsKey("kTRC") ? ColourSpace.of(curve("kTRC")) : ColourSpace.SRGB;
        }
        boolean complete = tags.keySet().containsAll(List.of("rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"));
        if (!at(16).has("RGB ") || !complete) {
            return ColourSpace.SRGB;
        }
        DoubleUnaryOperator[] curves = {curve("rTRC"), curve("gTRC"), curve("bTRC")};
        return ColourSpace.of(curves, toSrgb(xyz("rXYZ"), xyz("gXYZ"), xyz("bXYZ")));
    }

    private ByteCursor at(long offset) {
        return profile.seek(start + offset);
    }

    private void readTags() {
        long count = at(128).u32();
        for (int i = 0; i < Math.min(count, MAX_TAGS); i++) {
            StringBuilder name = new StringBuilder();
            for (int k = 0; k < 4; k++) {
                name.append((char) profile.u8());
            }
            int offset = profile.s32();
            profile.skip(4);
            tags.put(name.toString(), offset);
        }
    }

    private ByteCursor tag(String name) {
        return at(tags.getOrDefault(name, -1) & 0xFFFFFFFFL);
    }

    private double[] xyz(String name) {
        tag(name).skip(8);
        return new double[] {fixed(), fixed(), fixed()};
    }

    private double fixed() {
        return profile.s32() / 65_536.0;
    }

    private static double[] toSrgb(double[] red, double[] green, double[] blue) {
        double[] matrix = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                double weight = TO_SRGB[3 * row + k];
                matrix[3 * row] += weight * red[k];
                matrix[3 * row + 1] += weight * green[k];
                matrix[3 * row + 2] += weight * blue[k];
            }
        }
        return matrix;
    }

    private DoubleUnaryOperator curve(String name) {
        ByteCursor cursor = tag(name);
        if (cursor.has("para")) {
            cursor.skip(8);
            return parametric(cursor.u16());
        }
        if (!cursor.has("curv")) {
            throw PictureException.broken("a curve of its profile is of no known type");
        }
        cursor.skip(8);
        long count = cursor.u32();
        if (count == 0) {
            return encoded -> encoded;
        }
        if (count == 1) {
            return power(cursor.u16() / 256.0);
        }
        return sampled(count);
    }

    private static DoubleUnaryOperator power(double gamma) {
        return encoded -> StrictMath.pow(encoded, gamma);
    }

    private DoubleUnaryOperator sampled(long count) {
        if (count > MAX_CURVE) {
            throw PictureException.broken("a curve of its profile is too long");
        }
        double[] samples = new double[(int) count];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = profile.u16() / 65_535.0;
        }
        return encoded -> {
            double place = encoded * (samples.length - 1);
            int below = Math.min((int) place, samples.length - 2);
            return samples[below] + (samples[below + 1] - samples[below]) * (place - below);
        };
    }

    /** The five functions of section 10.18, as one: (a x + b)^g + e from d on, c x + f below. */
    private DoubleUnaryOperator parametric(int function) {
        profile.skip(2);
        double g = fixed();
        double a = function >= 1 ? fixed() : 1;
        double b = function >= 1 ? fixed() : 0;
        double third = function >= 2 ? fixed() : 0;
        double c = function >= 3 ? third : 0;
        double d = function >= 3 ? fixed() : function >= 1 && a != 0 ? -b / a : 0;
        double e = function == 4 ? fixed() : function == 2 ? third : 0;
        double f = function == 4 ? fixed() : function == 2 ? third : 0;
        if (function > 4) {
            throw PictureException.broken("a curve of its profile is of no known function");
        }
        return x -> x >= d ? StrictMath.pow(Math.max(0, a * x + b), g) + e : c * x + f;
    }
}
