package likeness.packbuild.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.pack.FittedMesh;
import likeness.pack.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BeardsTest {

    private static final List<OwnAsset> BEARDS =
            Bodies.OWN.stream().filter(o -> o.asset().slot() == Slot.BEARD).toList();

    static Stream<OwnAsset> beards() {
        return BEARDS.stream();
    }

    @ParameterizedTest
    @MethodSource("beards")
    void liesOutsideTheSkinOnEveryBody(OwnAsset beard) {
        FittedMesh mesh = beard.mesh();
        for (long seed = 1; seed <= 6; seed++) {
            BaseMesh body = Bodies.mesh(Bodies.random(seed));
            List<Vec> fitted = Bodies.fit(mesh, body);
            for (int v = 0; v < fitted.size(); v++) {
                int root = mesh.refs()[3 * v];
                Vec from = body.at(root);
                double lift = fitted.get(v).minus(from).dot(body.normal(root));
                boolean hangs = fitted.get(v).y() < from.y() - 0.02;
                assertThat(hangs || lift > 0.003)
                        .as("vertex %d of %s", v, beard.asset().id())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("beards")
    void leavesTheLipsFree(OwnAsset beard) {
        FittedMesh.Part part = beard.mesh().parts().getFirst();
        Pixels texture =
                PictureDecoder.decode(beard.textures().values().iterator().next());
        IntStream.range(0, part.mesh().vertexCount())
                .filter(i -> onLips(
                        Bodies.BASE.at(beard.mesh().refs()[3 * part.mesh().source()[i]])))
                .forEach(i -> {
                    int x = (int) (part.mesh().uv()[2 * i] * texture.width());
                    int y = (int) (part.mesh().uv()[2 * i + 1] * texture.height());
                    assertThat(texture.at(x, y) >>> 24).isLessThan(40);
                });
    }

    private static boolean onLips(Vec p) {
        return p.z() > 1.3 && Math.abs(p.x()) < 0.2 && Math.abs(p.y() - 6.61) < 0.06;
    }
}
