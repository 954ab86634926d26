package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import likeness.scene.Animation;
import likeness.scene.Animation.Channel;
import likeness.scene.Animation.Property;
import likeness.scene.Node;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClipsTest {

    private static final Scene SCENE = People.HUMAN.build(
            People.HUMAN.random(7),
            BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class)).withClips(People.HUMAN.clips()));

    static List<Animation> clips() {
        return SCENE.animations();
    }

    @Test
    void thereIsAClipForEachThingPeopleDo() {
        assertThat(People.HUMAN.clips()).containsExactly("idle", "nod", "shake-head", "talk", "wave");
    }

    @ParameterizedTest
    @MethodSource("clips")
    void everyJointIsToldAndTheHipsHaveAPlace(Animation clip) {
        Set<String> turned = clip.channels().stream()
                .filter(channel -> channel.property() == Property.ROTATION)
                .map(channel -> SCENE.nodes().get(channel.node()).name())
                .collect(Collectors.toSet());
        assertThat(turned).hasSize(55).contains("Hips", "LeftHandPinky3", "RightEye");
        assertThat(clip.channels().stream().filter(c -> c.property() == Property.TRANSLATION))
                .singleElement()
                .matches(channel -> SCENE.nodes().get(channel.node()).name().equals("Hips"));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void aClipEndsWhereItBegins(Animation clip) {
        for (Channel channel : clip.channels()) {
            int width = channel.width();
            float[] values = channel.values();
            float[] first = Arrays.copyOf(values, width);
            float[] last = Arrays.copyOfRange(values, values.length - width, values.length);
            assertThat(last)
                    .as(SCENE.nodes().get(channel.node()).name())
                    .usingComparatorWithPrecision(1e-6f)
                    .containsExactly(first);
        }
    }

    @ParameterizedTest
    @MethodSource("clips")
    void feetStandStill(Animation clip) {
        float[] before = foot(SCENE.at(clip, 0));
        for (float t = 0; t <= clip.seconds(); t += 0.1f) {
            assertThat(foot(SCENE.at(clip, t)))
                    .usingComparatorWithPrecision(1e-5f)
                    .containsExactly(before);
        }
    }

    @ParameterizedTest
    @MethodSource("clips")
    void shapesStayBetweenNothingAndAll(Animation clip) {
        List<Channel> shapes = clip.channels().stream()
                .filter(channel -> channel.property() == Property.WEIGHTS)
                .toList();
        assertThat(shapes).isNotEmpty();
        for (Channel channel : shapes) {
            assertThat(channel.values()).satisfies(values -> {
                for (float value : values) {
                    assertThat(value).isBetween(0f, 1f);
                }
            });
        }
    }

    @Test
    void whatClipsNameExists() {
        Set<String> joints = SCENE.nodes().stream().map(Node::name).collect(Collectors.toSet());
        Set<String> shapes = new HashSet<>(FaceShapes.STANDARD.names());
        for (String name : Clips.STANDARD.names()) {
            Clips.Clip clip = Clips.STANDARD.of(name);
            assertThat(joints).containsAll(clip.turns().keySet());
            assertThat(joints).containsAll(clip.raised().keySet());
            for (String shape : clip.shapes().keySet()) {
                assertThat(shapes.contains(shape) || shapes.contains(shape + "Left"))
                        .as(shape)
                        .isTrue();
            }
        }
    }

    @Test
    void aWavingHandIsAboveItsShoulderWhileTheOtherHangs() {
        Animation wave = clips().get(4);
        Scene waving = SCENE.at(wave, 1.3f);
        assertThat(height(waving, "RightHand")).isGreaterThan(height(waving, "RightArm") + 0.1f);
        assertThat(height(waving, "LeftHand")).isLessThan(height(waving, "LeftArm") - 0.3f);
    }

    @Test
    void withoutMorphTargetsAClipMovesJointsAlone() {
        Scene bare = People.HUMAN.build(People.HUMAN.random(7), BuildOptions.DEFAULT.withClips(List.of("talk")));
        assertThat(bare.animations().getFirst().channels())
                .hasSize(56)
                .noneMatch(channel -> channel.property() == Property.WEIGHTS);
    }

    @Test
    void anUnknownClipIsRefusedByName() {
        BuildOptions options = BuildOptions.DEFAULT.withClips(List.of("dance"));
        assertThatThrownBy(() -> People.HUMAN.build(People.HUMAN.random(7), options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dance")
                .hasMessageContaining("idle");
    }

    private static float height(Scene scene, String joint) {
        return scene.worldTransforms()[scene.indexOf(joint).orElseThrow()][7];
    }

    private static float[] foot(Scene scene) {
        float[] world = scene.worldTransforms()[scene.indexOf("LeftToeBase").orElseThrow()];
        return new float[] {world[3], world[7], world[11]};
    }
}
