package likeness.packbuild.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import likeness.image.PictureDecoder;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import likeness.pack.TextureUse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnAssetsTest {

    private static final List<OwnAsset> ALL = Bodies.OWN;

    /** Triangles that a piece may have. */
    private static final Map<Slot, Integer> BUDGET = Map.of(
            Slot.BASE_LAYER, 6000,
            Slot.CLOTHING, 6800,
            Slot.BEARD, 3000,
            Slot.EYEWEAR, 3000,
            Slot.HAIR, 6000,
            Slot.HEADWEAR, 4000);

    static Stream<OwnAsset> all() {
        return ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysWithinTheTriangleBudgetOfItsSlot(OwnAsset own) {
        int triangles = own.mesh().parts().stream()
                .mapToInt(p -> p.mesh().triangleCount())
                .sum();
        assertThat(triangles).isBetween(200, BUDGET.get(own.asset().slot()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void carriesBoneWeightsThatSumToOne(OwnAsset own) {
        float[] weights = own.mesh().weights().weights();
        assertThat(weights).hasSize(4 * own.mesh().vertexCount());
        for (int v = 0; v < weights.length; v += 4) {
            assertThat(weights[v] + weights[v + 1] + weights[v + 2] + weights[v + 3])
                    .isCloseTo(1f, offset(1e-5f));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesAMaterialForEveryPart(OwnAsset own) {
        assertThat(own.mesh().parts().stream().map(FittedMesh.Part::name))
                .containsExactlyInAnyOrderElementsOf(own.asset().parts().keySet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsTextureCoordinatesOnTheTexture(OwnAsset own) {
        for (FittedMesh.Part part : own.mesh().parts()) {
            for (float coordinate : part.mesh().uv()) {
                assertThat(coordinate).isBetween(0f, 1f);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void bringsTexturesThatCanBeRead(OwnAsset own) {
        for (PartMaterial part : own.asset().parts().values()) {
            TextureUse use = part.tintTexture();
            if (use != null) {
                assertThat(own.textures()).containsKey(use.entry());
            }
        }
        own.textures()
                .values()
                .forEach(bytes ->
                        assertThat(PictureDecoder.decode(bytes).width()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("all")
    void hidesOnlySkinAndWhatClothesFollowInAscendingOrder(OwnAsset own) {
        int[] hides = own.mesh().hides();
        assertThat(Arrays.stream(hides).allMatch(v -> BaseMesh.SKIN.test(v) || BaseMesh.TIGHTS.test(v)))
                .isTrue();
        assertThat(hides).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @Tag("full")
    void givesTheSameBytesWhenMadeAgain() {
        assertSame(OwnAssets.make(Bodies.BASE), OwnAssets.make(Bodies.BASE));
    }

    /** Some of them in the short tests, all in the long ones. */
    @Test
    void givesTheSameGlassesWhenMadeAgain() {
        assertSame(new Glasses(Bodies.BASE).make(), new Glasses(Bodies.BASE).make());
    }

    private static void assertSame(List<OwnAsset> again, List<OwnAsset> first) {
        assertThat(again).isNotEmpty().hasSameSizeAs(first);
        for (int i = 0; i < again.size(); i++) {
            OwnAsset before = first.get(i);
            assertThat(again.get(i).asset()).isEqualTo(before.asset());
            assertThat(again.get(i).mesh().encode()).isEqualTo(before.mesh().encode());
            again.get(i)
                    .textures()
                    .forEach((entry, bytes) -> assertThat(bytes)
                            .as(entry)
                            .isEqualTo(before.textures().get(entry)));
        }
    }

    @Test
    void givesEveryAssetAnIdOfItsOwnInItsSlot() {
        assertThat(ALL.stream().map(o -> o.asset().slot() + "/" + o.asset().id()))
                .doesNotHaveDuplicates();
    }
}
