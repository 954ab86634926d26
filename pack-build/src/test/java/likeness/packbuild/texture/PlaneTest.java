package likeness.packbuild.texture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import likeness.packbuild.texture.cloth.TileRecipes;
import likeness.packbuild.texture.cloth.WeavePainter;
import likeness.packbuild.texture.plane.AmbientOcclusion;
import likeness.packbuild.texture.plane.Levels;
import likeness.packbuild.texture.plane.Noise;
import likeness.packbuild.texture.plane.Plane;
import likeness.packbuild.texture.plane.Power;
import likeness.packbuild.texture.plane.Surface;
import org.junit.jupiter.api.Test;

class PlaneTest {

    @Test
    void powersAreRightToFourDigits() {
        for (float base = 0.001f; base < 4; base *= 1.07f) {
            for (float exponent = -2; exponent <= 2; exponent += 0.13f) {
                double right = StrictMath.pow(base, exponent);
                assertThat(Power.of(base, exponent) / right).isCloseTo(1, within(2e-4));
            }
        }
    }

    @Test
    void wideAndNarrowBlursKeepTheMean() {
        Noise noise = new Noise(3);
        Plane plane = Plane.of(96, 64, i -> noise.cell(i % 96, i / 96, 0));
        Plane all = Plane.filled(96, 64, 1);
        for (double sigma : new double[] {0.7, 3, 6, 12}) {
            assertThat(plane.blurTiled(sigma).mean(all)).isCloseTo(plane.mean(all), within(1e-4f));
        }
    }

    @Test
    void levellingReachesTheMeanAndTakesWideLightAway() {
        Noise noise = new Noise(4);
        Plane grey = Plane.of(128, 128, i -> (i % 128 < 64 ? 0.5f : 0.05f) * (0.8f + 0.4f * noise.cell(i, 0, 0)));
        Plane all = Plane.filled(128, 128, 1);
        Plane levelled = new Levels(0, 8, 0.2f, 0.6f).apply(grey, all);
        Plane left = Plane.of(128, 128, i -> i % 128 < 32 ? 1 : 0);
        Plane right = Plane.of(128, 128, i -> i % 128 > 96 ? 1 : 0);
        assertThat(levelled.mean(all)).isCloseTo(0.6f, within(0.03f));
        assertThat(levelled.mean(left) / levelled.mean(right)).isCloseTo(1, within(0.1f));
    }

    @Test
    void aPitIsDarkerThanThePlainAroundIt() {
        int n = 21;
        float[] positions = new float[3 * n * n];
        int[] triangles = new int[6 * (n - 1) * (n - 1)];
        for (int i = 0; i < n * n; i++) {
            double r = Math.hypot(i % n - 10, i / n - 10);
            positions[3 * i] = i % n * 0.1f;
            positions[3 * i + 1] = i / n * 0.1f;
            positions[3 * i + 2] = r < 2.5 ? -0.4f : 0;
        }
        int at = 0;
        for (int y = 0; y < n - 1; y++) {
            for (int x = 0; x < n - 1; x++) {
                int a = y * n + x;
                for (int v : new int[] {a, a + 1, a + n, a + 1, a + n + 1, a + n}) {
                    triangles[at++] = v;
                }
            }
        }
        float[] normals = Surface.normals(positions, triangles);
        float[] open = new AmbientOcclusion(positions, triangles).open(normals, n * n, 64, 1);
        assertThat(open[10 * n + 10]).isLessThan(0.8f);
        assertThat(open[2 * n + 2]).isGreaterThan(0.98f);
    }

    @Test
    void oneThreadPaintsTheSameAsMany() throws Exception {
        var knit = requireNonNull(TileRecipes.read().weaves().get("knit"));
        int[] many = WeavePainter.normals(knit).argb();
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> WeavePainter.normals(knit).argb()).get())
                    .isEqualTo(many);
        }
    }
}
