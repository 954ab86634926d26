package likeness.packbuild.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import likeness.pack.FittedMesh;
import likeness.pack.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlassesTest {

    /** Skin that a lens could touch. */
    private static final int[] FACE = IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last())
            .filter(v ->
                    Bodies.BASE.at(v).z() > 0.8 && Math.abs(Bodies.BASE.at(v).y() - 7.3) < 0.6)
            .toArray();

    static Stream<OwnAsset> glasses() {
        return Bodies.OWN.stream().filter(o -> o.asset().slot() == Slot.EYEWEAR);
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void keepsTheLensesOffTheFaceOfEveryBody(OwnAsset glasses) {
        for (long seed = 1; seed <= 8; seed++) {
            BaseMesh body = Bodies.mesh(Bodies.random(seed));
            List<Vec> fitted = Bodies.fit(glasses.mesh(), body);
            FittedMesh.Part lens = glasses.mesh().parts().stream()
                    .filter(p -> p.name().equals("lens"))
                    .findFirst()
                    .orElseThrow();
            for (int source : lens.mesh().source()) {
                Vec p = fitted.get(source);
                double skin = Arrays.stream(FACE)
                        .mapToObj(body::at)
                        .filter(v -> Math.abs(v.x() - p.x()) < 0.04 && Math.abs(v.y() - p.y()) < 0.04)
                        .mapToDouble(Vec::z)
                        .max()
                        .orElse(-9);
                assertThat(p.z())
                        .as("lens of %s on body %d", glasses.asset().id(), seed)
                        .isGreaterThan(skin - 0.02);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void hasTwoEqualHalves(OwnAsset glasses) {
        List<Vec> points = Bodies.fit(glasses.mesh(), Bodies.BASE);
        for (Vec p : points) {
            double twin =
                    points.stream().mapToDouble(p.mirrored()::distance).min().orElseThrow();
            assertThat(twin).isLessThan(2e-3);
        }
    }
}
