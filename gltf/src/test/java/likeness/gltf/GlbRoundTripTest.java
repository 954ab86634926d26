package likeness.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Skin;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GlbRoundTripTest {

    @Property(tries = 300)
    void writingWhatWasReadGivesTheSameBytes(@ForAll long seed) {
        byte[] file = GlbWriter.write(TestScenes.random(new Random(seed)));
        assertThat(GlbWriter.write(GlbReader.read(file))).isEqualTo(file);
    }

    @Property(tries = 50)
    void equalScenesGiveEqualBytes(@ForAll long seed) {
        assertThat(GlbWriter.write(TestScenes.random(new Random(seed))))
                .isEqualTo(GlbWriter.write(TestScenes.random(new Random(seed))));
    }

    @Property(tries = 100)
    void whatIsReadIsWhatWasWritten(@ForAll long seed) {
        Scene before = TestScenes.random(new Random(seed));
        Scene after = GlbReader.read(GlbWriter.write(before));
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.credit().line()).isEqualTo(before.credit().line());
        assertThat(after.nodes()).hasSameSizeAs(before.nodes());
        for (int i = 0; i < before.nodes().size(); i++) {
            sameNode(after.nodes().get(i), before.nodes().get(i));
        }
        assertThat(after.animations()).usingRecursiveComparison().isEqualTo(before.animations());
    }

    private static void sameNode(Node after, Node before) {
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.parent()).isEqualTo(before.parent());
        assertThat(after.local()).isEqualTo(before.local());
        if (before.skin() != null) {
            sameSkin(Objects.requireNonNull(after.skin()), before.skin());
        }
        if (before.mesh() == null) {
            assertThat(after.mesh()).isNull();
        } else {
            sameMesh(Objects.requireNonNull(after.mesh()), before.mesh());
        }
    }

    private static void sameSkin(Skin after, Skin before) {
        assertThat(after.joints()).isEqualTo(before.joints());
        assertThat(after.inverseBinds()).isDeepEqualTo(before.inverseBinds());
        assertThat(after.skeleton()).isEqualTo(before.skeleton());
    }

    private static void sameMesh(Mesh after, Mesh before) {
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.morphNames()).isEqualTo(before.morphNames());
        assertThat(after.primitives()).hasSameSizeAs(before.primitives());
        for (int i = 0; i < before.primitives().size(); i++) {
            samePrimitive(after.primitives().get(i), before.primitives().get(i));
        }
    }

    private static void samePrimitive(Primitive after, Primitive before) {
        assertThat(after.indices()).isEqualTo(before.indices());
        assertThat(after.vertices().positions()).isEqualTo(before.vertices().positions());
        assertThat(after.vertices().normals()).isEqualTo(before.vertices().normals());
        assertThat(after.vertices().weights())
                .usingComparatorWithPrecision(4e-5f)
                .containsExactly(before.vertices().weights());
        assertThat(after.material())
                .usingRecursiveComparison()
                .ignoringFields("alphaCutoff")
                .isEqualTo(before.material());
        assertThat(after.material().alphaCutoff()).isCloseTo(before.material().alphaCutoff(), within(0f));
        for (int i = 0; i < before.morphs().size(); i++) {
            assertThat(after.morphs().get(i).vertices())
                    .isEqualTo(before.morphs().get(i).vertices());
            assertThat(after.morphs().get(i).offsets())
                    .isEqualTo(before.morphs().get(i).offsets());
        }
    }
}
