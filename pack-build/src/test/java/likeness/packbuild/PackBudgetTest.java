package likeness.packbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import likeness.pack.Asset;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.pack.HumanPack;
import likeness.pack.PolyMesh;
import likeness.pack.Slot;
import org.junit.jupiter.api.Test;

class PackBudgetTest {

    private final HumanPack pack = BuiltPack.get();

    @Test
    void thePackIsAtMostSixteenMegabytes() throws Exception {
        assertThat(Files.size(BuiltPack.FILE)).isLessThanOrEqualTo(16_000_000);
    }

    @Test
    void teethAreLight() {
        assertThat(pack.catalog().in(Slot.TEETH))
                .allSatisfy(teeth -> assertThat(triangles(teeth)).isLessThanOrEqualTo(2500));
    }

    @Test
    void theSkinIsWhole() {
        BodyModel body = pack.body();
        assertThat(body.head().faceCount()).isEqualTo(4100);
        assertThat(body.body().faceCount()).isEqualTo(13378 - 4100);
        assertThat(body.rig().bones()).hasSize(163);
    }

    private int triangles(Asset asset) {
        return pack.mesh(asset).parts().stream()
                .map(FittedMesh.Part::mesh)
                .mapToInt(PolyMesh::triangleCount)
                .sum();
    }
}
