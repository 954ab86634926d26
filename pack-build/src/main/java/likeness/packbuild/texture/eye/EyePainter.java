package likeness.packbuild.texture.eye;

import java.util.stream.IntStream;
import likeness.image.Pixels;
import likeness.image.Srgb;
import likeness.packbuild.texture.Tone;
import likeness.packbuild.texture.eye.EyeRecipes.Iris;
import likeness.packbuild.texture.eye.EyeRecipes.Layout;
import likeness.packbuild.texture.plane.Noise;

/**
 * Paints both eyes of a colour: a warm sclera that reddens towards the corners and carries faint veins, an iris of radial
 * fibres with a lighter ruff around the pupil and a dark ring at its soft edge.
 */
public final class EyePainter {

    private static final int SIZE = 512;
    private static final float[] SCLERA = {0.56f, 0.515f, 0.475f};
    private static final float[] CORNER = {0.45f, 0.25f, 0.22f};
    private static final float[] VEIN = {0.46f, 0.12f, 0.10f};
    private static final float[] PUPIL = {0.006f, 0.006f, 0.006f};

    /** How far the edge of the iris wanders and blurs, texels. */
    private static final double SHORE = 4;

    private final Layout layout;
    private final Noise fibres = new Noise(61);
    private final Noise veins = new Noise(62);

    /** Linear red, green, blue of both eyes without irises. */
    private final float[] white;

    public EyePainter(Layout layout) {
        this.layout = layout;
        this.white = new float[SIZE * SIZE * 3];
        IntStream.range(0, SIZE * SIZE).parallel().forEach(i -> {
            double[] place = place(i);
            float[] rgb = new float[3];
            sclera(place[0], place[1], StrictMath.hypot(place[0], place[1]), rgb);
            System.arraycopy(rgb, 0, white, 3 * i, 3);
        });
    }

    public Pixels paint(Iris iris) {
        float[][] colours = {Tone.linear(iris.inner()), Tone.linear(iris.outer()), Tone.linear(iris.limb())};
        int[] argb = new int[SIZE * SIZE];
        float[] rgb = new float[3];
        for (int i = 0; i < argb.length; i++) {
            System.arraycopy(white, 3 * i, rgb, 0, 3);
            double[] place = place(i);
            double r = StrictMath.hypot(place[0], place[1]);
            if (r < layout.iris() + SHORE) {
                lay(place[0], place[1], r, iris, colours, rgb);
            }
            argb[i] =
                    0xFF000000 | Srgb.fromLinear(rgb[0]) << 16 | Srgb.fromLinear(rgb[1]) << 8 | Srgb.fromLinear(rgb[2]);
        }
        return new Pixels(SIZE, SIZE, argb);
    }

    /** From the nearer pupil: towards the nose, which makes the eyes mirror images, and down. */
    private double[] place(int i) {
        double x = i % SIZE + 0.5;
        double y = i / SIZE + 0.5;
        double[] right = layout.right();
        double[] left = layout.left();
        return isRight(x, y) ? new double[] {x - right[0], y - right[1]} : new double[] {left[0] - x, y - left[1]};
    }

    private boolean isRight(double x, double y) {
        return StrictMath.hypot(x - layout.right()[0], y - layout.right()[1])
                < StrictMath.hypot(x - layout.left()[0], y - layout.left()[1]);
    }

    /** Iris and pupil over the white. */
    private void lay(double nasal, double down, double r, Iris iris, float[][] colours, float[] rgb) {
        double edge = layout.iris() + 0.8 * fibres.smooth(nasal / 9, down / 9, 3);
        mix(rgb, iris(nasal, down, r, iris, colours), 1 - smoothstep(edge - 2.2, edge + 2.2, r));
        double ragged = r + 0.6 * fibres.smooth(nasal / 4, down / 4, 8);
        mix(rgb, PUPIL, 1 - smoothstep(layout.pupil() - 1.5, layout.pupil() + 1.5, ragged));
    }

    private static void mix(float[] rgb, float[] over, float share) {
        for (int c = 0; c < 3; c++) {
            rgb[c] += (over[c] - rgb[c]) * share;
        }
    }

    private void sclera(double nasal, double down, double r, float[] rgb) {
        float out = smoothstep(layout.iris() * 1.2, layout.ball() * 0.85, r);
        float side = (float) (Math.abs(nasal) / (r + 1));
        float corner = out * (0.35f + 0.55f * side) + (nasal > 0 ? 0.25f * out * side : 0);
        corner = Math.min(1, corner * (0.9f + 0.2f * veins.layered(nasal / 40, down / 40, 1, 2)));
        float vein = vein(nasal, down) * (0.15f + 0.85f * out) * (0.4f + 0.6f * side);
        float near = 1 - 0.10f * (1 - smoothstep(layout.iris(), layout.iris() * 1.35, r));
        for (int c = 0; c < 3; c++) {
            float base = SCLERA[c] + (CORNER[c] - SCLERA[c]) * corner * 0.8f;
            rgb[c] = (base + (VEIN[c] - base) * 0.34f * vein) * near;
        }
    }

    /** Thin crooked lines where a noise, stretched along the radius, crosses zero. */
    private float vein(double nasal, double down) {
        double wx = nasal + 9 * veins.smooth(nasal / 17, down / 17, 20);
        double wy = down + 9 * veins.smooth(nasal / 17, down / 17, 40);
        float wide = Math.abs(veins.smooth(wx / 46, wy / 13, 5));
        float thin = Math.abs(veins.smooth(wx / 24, wy / 7, 9));
        return Math.max(0, 1 - wide * 14) + 0.5f * Math.max(0, 1 - thin * 12);
    }

    private float[] iris(double nasal, double down, double r, Iris iris, float[][] colours) {
        double t = (r - layout.pupil()) / (layout.iris() - layout.pupil());
        double angle = StrictMath.atan2(down, nasal);
        double bend = 0.10 * fibres.smooth(3 * StrictMath.cos(angle), 3 * StrictMath.sin(angle), t * 2);
        float strand = strand(angle + bend, t);
        float ruff = 1
                - smoothstep(
                        0.22, 0.48, t + 0.07 * fibres.smooth(5 * StrictMath.cos(angle), 5 * StrictMath.sin(angle), 2));
        float limb = smoothstep(0.74, 1.0, t);
        float centre = 1 - smoothstep(-0.02, 0.14, t);
        // The lid shades the upper part; light gathers in the lower.
        float bowl = (float) (1 + 0.16 * down / layout.iris());
        float[] out = new float[3];
        for (int c = 0; c < 3; c++) {
            float base = colours[1][c] + (colours[0][c] - colours[1][c]) * ruff;
            base *= (1 + 1.5f * iris.fibre() * strand) * bowl;
            base += (colours[2][c] - base) * Math.min(1, limb * 0.92f + centre * 0.55f);
            out[c] = Math.max(0, base);
        }
        return out;
    }

    private float strand(double angle, double t) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        float broad = fibres.smooth(9 * c, 9 * s, t * 1.3);
        float fine = fibres.smooth(24 * c, 24 * s, t * 2.6 + 30);
        float crypt = Math.min(0, fibres.smooth(6 * c, 6 * s, t * 3.2 + 60) + 0.25f);
        return 0.45f * broad + 0.5f * fine + 0.9f * crypt;
    }

    private static float smoothstep(double from, double to, double x) {
        double t = Math.clamp((x - from) / (to - from), 0, 1);
        return (float) (t * t * (3 - 2 * t));
    }
}
