package likeness.packbuild.own;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import likeness.pack.FittedMesh;
import likeness.pack.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutfitsTest {

    private static final Map<String, OwnAsset> OUTFITS = Bodies.OWN.stream()
            .filter(o -> o.asset().slot() == Slot.BASE_LAYER || o.asset().slot() == Slot.CLOTHING)
            .collect(Collectors.toMap(o -> o.asset().id(), Function.identity()));

    static Stream<OwnAsset> outfits() {
        return OUTFITS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("outfits")
    void isTheSameOnBothSidesOfTheBody(OwnAsset outfit) {
        List<Vec> points = Bodies.fit(outfit.mesh(), Bodies.BASE);
        long lopsided = points.stream()
                .filter(p -> distance(p.mirrored(), points) > 0.01)
                .count();
        assertThat(lopsided)
                .as("points without a twin; a point in the middle may have none")
                .isLessThan(5);
    }

    private static double distance(Vec p, List<Vec> points) {
        return points.stream().mapToDouble(p::distance).min().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void coversTrunkAndHipsWhenNothingElseIsWorn(long seed) {
        FittedMesh layer = requireNonNull(OUTFITS.get("base_layer")).mesh();
        BaseMesh body = Bodies.mesh(Bodies.random(seed));
        List<Vec> cloth = Bodies.fit(layer, body);
        TreeSet<Integer> hidden = new TreeSet<>();
        Arrays.stream(layer.hides()).forEach(hidden::add);
        int[] trunk = IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last())
                .filter(v -> Math.abs(Bodies.BASE.at(v).x()) < 1.2)
                .filter(v -> Bodies.BASE.at(v).y() > -0.8 && Bodies.BASE.at(v).y() < 4.4)
                .toArray();
        assertThat(trunk).isNotEmpty();
        for (int v : trunk) {
            assertThat(hidden).contains(v);
            assertThat(distance(body.at(v), cloth)).as("cloth near skin %d", v).isLessThan(1.2);
        }
    }
}
