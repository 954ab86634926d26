package likeness.packbuild.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;
import likeness.pack.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageHairTest {

    private static final PackageHair MENDED = new PackageHair(Bodies.BASE);

    static Stream<Asset> hairs() {
        return Bodies.pack().catalog().in(Slot.HAIR).stream().filter(a -> MENDED.mends(a.id()));
    }

    @ParameterizedTest
    @MethodSource("hairs")
    void isDrawnOverItsPaintedScalp(Asset hair) {
        FittedMesh mesh = Bodies.pack().mesh(hair);
        assertThat(mesh.parts().stream().map(FittedMesh.Part::name)).containsExactly("scalp", "hair");
        assertThat(hair.parts()).containsOnlyKeys("scalp", "hair");
        assertThat(mesh.normalOffsets()).hasSize(mesh.vertexCount());
    }

    @ParameterizedTest
    @MethodSource("hairs")
    void leavesBothEyesFree(Asset hair) {
        FittedMesh mesh = Bodies.pack().mesh(hair);
        List<Vec> points = Bodies.fit(mesh, Bodies.BASE);
        Vec eye = Bodies.BASE.joint("eye.L");
        for (Vec p : points) {
            boolean before = p.z() > eye.z() + 0.2
                    && Math.abs(Math.abs(p.x()) - eye.x()) < 0.12
                    && Math.abs(p.y() - eye.y()) < 0.06;
            assertThat(before).as("%s before an eye of %s", p, hair.id()).isFalse();
        }
    }

    /** So that the painted hairs before it are its edge. */
    @ParameterizedTest
    @ValueSource(strings = {"long01", "short01", "short04"})
    void beginsBehindItsPaintedHairline(String id) {
        Asset hair = Bodies.pack().catalog().find(Slot.HAIR, id).orElseThrow();
        FittedMesh mesh = Bodies.pack().mesh(hair);
        List<Vec> points = Bodies.fit(mesh, Bodies.BASE);
        assertThat(lowestOnForehead(mesh, points, "hair"))
                .isGreaterThan(lowestOnForehead(mesh, points, "scalp") + 0.05);
    }

    /** Height of what begins over the middle of the forehead. */
    private static double lowestOnForehead(FittedMesh mesh, List<Vec> points, String part) {
        HeadRays skull = new HeadRays(Bodies.BASE);
        return mesh.parts().stream()
                .filter(p -> p.name().equals(part))
                .flatMapToInt(p -> Arrays.stream(p.mesh().source()))
                .mapToObj(points::get)
                .filter(p -> Math.abs(p.x()) < 0.15 && p.z() > 1 && isOutside(skull, p))
                .mapToDouble(Vec::y)
                .min()
                .orElseThrow();
    }

    private static boolean isOutside(HeadRays skull, Vec p) {
        Vec out = p.minus(HeadRays.CENTRE);
        Node skin = skull.hit(out.unit());
        return skin != null && out.length() > skin.rest().distance(HeadRays.CENTRE);
    }
}
