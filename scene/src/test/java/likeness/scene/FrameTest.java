package likeness.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import likeness.scene.Animation.Channel;
import likeness.scene.Animation.Property;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final float[] TIMES = {1, 3};
    private static final float QUARTER = (float) Math.sqrt(0.5);

    @Test
    void aTranslationIsOnTheLineBetweenItsKeysAndStaysAtTheFirstAndLast() {
        Scene scene = scene(new Channel(0, Property.TRANSLATION, TIMES, new float[] {0, 0, 0, 2, 4, 6}));
        assertThat(at(scene, 0).local().tx()).isZero();
        assertThat(at(scene, 2).local().ty()).isEqualTo(2);
        assertThat(at(scene, 9).local().tz()).isEqualTo(6);
    }

    @Test
    void aRotationTurnsEvenlyAndTheShorterWay() {
        float[] keys = {0, 0, 0, 1, 0, -QUARTER, 0, -QUARTER}; // the second is a quarter turn, said with the other sign
        Scene scene = scene(new Channel(0, Property.ROTATION, TIMES, keys));
        Transform third = at(scene, 1 + 2 / 3f).local();
        assertThat(third.qy()).isCloseTo((float) Math.sin(Math.PI / 12), within(1e-6f));
        assertThat(third.qw()).isCloseTo((float) Math.cos(Math.PI / 12), within(1e-6f));
    }

    @Test
    void equalRotationsStayUnitLength() {
        float[] keys = {0, QUARTER, 0, QUARTER, 0, QUARTER, 0, QUARTER};
        Transform turned =
                at(scene(new Channel(0, Property.ROTATION, TIMES, keys)), 2).local();
        assertThat(turned.qy() * turned.qy() + turned.qw() * turned.qw()).isCloseTo(1, within(1e-6f));
    }

    @Test
    void amountsOfShapesAreBuiltIntoTheMesh() {
        Scene scene = scene(new Channel(0, Property.WEIGHTS, TIMES, new float[] {0, 1}));
        Mesh mesh = Objects.requireNonNull(at(scene, 2).mesh());
        assertThat(mesh.morphNames()).isEmpty();
        assertThat(mesh.primitives().getFirst().morphs()).isEmpty();
        assertThat(mesh.primitives().getFirst().vertices().positions()).containsExactly(0, 0, 0, 1, 0.5f, 0, 0, 1, 0);
        assertThat(scene.nodes()
                        .getFirst()
                        .mesh()
                        .primitives()
                        .getFirst()
                        .vertices()
                        .positions()[4])
                .isZero();
    }

    @Test
    void aClipLastsAsLongAsItsLongestChannel() {
        assertThat(scene(new Channel(0, Property.WEIGHTS, TIMES, new float[] {0, 1}))
                        .animations()
                        .getFirst()
                        .seconds())
                .isEqualTo(3);
    }

    private static Node at(Scene scene, float seconds) {
        return scene.at(scene.animations().getFirst(), seconds).nodes().getFirst();
    }

    private static Scene scene(Channel channel) {
        Vertices triangle = new Vertices(
                new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                null,
                null,
                null,
                null);
        MorphTarget up = new MorphTarget(new int[] {1}, new float[] {0, 1, 0});
        Primitive primitive = new Primitive(
                triangle, new int[] {0, 1, 2}, Material.named("plain").build(), List.of(up));
        Node node = new Node(
                "node", Node.ROOT, Transform.IDENTITY, new Mesh("mesh", List.of(primitive), List.of("up")), null);
        return new Scene(
                "Scene", List.of(node), new Credit("", List.of()), List.of(new Animation("clip", List.of(channel))));
    }
}
