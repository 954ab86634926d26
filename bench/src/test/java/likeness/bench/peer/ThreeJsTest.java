package likeness.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import likeness.gltf.GlbReader;
import likeness.gltf.GlbWriter;
import likeness.human.Appearance;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.image.PerceptualDistance;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.pack.HumanPack;
import likeness.render.Background;
import likeness.render.RenderRequest;
import likeness.render.Renderer;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A loader that nobody here wrote shows the same person in the same pose as our renderer. */
@ExtendWith(LeftOutWithoutPrograms.class)
class ThreeJsTest {

    private static final int SIZE = 512;
    private static final String POSE = "standing03";
    /** Above the darkness of a shadow on the floor, which a transparent picture of ours holds too. */
    private static final int SOLID = 160;

    @Test
    void theSamePersonStandsInTheSamePose() throws IOException {
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        Appearance appearance = human.random(7);
        byte[] model = GlbWriter.write(human.build(appearance, BuildOptions.DEFAULT));
        Scene posed = human.build(appearance, BuildOptions.DEFAULT.withPose(POSE));
        RenderRequest request = RenderRequest.of("full-body", SIZE).withBackground(Background.TRANSPARENT);

        Pixels ours = new Renderer(2).render(posed, request);
        ThreeJs.Photograph theirs = ThreeJs.draw(model, posed, request, ThreeJs.Graphics.SWIFTSHADER, 0);
        keep(ours, theirs.pixels());

        assertThat(theirs.bones()).as("joints of the rig").isEqualTo(joints(GlbReader.read(model)));
        assertThat(overlap(ours, theirs.pixels()))
                .as("share of the silhouettes in common")
                .isGreaterThan(0.97);
        assertThat(PerceptualDistance.between(ours, theirs.pixels()))
                .as("both are lit in their own way, but it is the same person in the same clothes")
                .isLessThan(10);
        Pixels inBindPose = new Renderer(2).render(human.build(appearance, BuildOptions.DEFAULT), request);
        assertThat(overlap(inBindPose, theirs.pixels()))
                .as("the measure tells poses apart")
                .isLessThan(0.9);
    }

    /** For the eye, when a test fails. */
    private static void keep(Pixels ours, Pixels theirs) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve("three-ours.png"), PngEncoder.encode(ours));
        Files.write(folder.resolve("three-theirs.png"), PngEncoder.encode(theirs));
    }

    private static int joints(Scene scene) {
        return (int) scene.nodes().stream().filter(node -> node.mesh() == null).count() - 1;
    }

    /** Pixels that are solid in both pictures, as a share of those that are solid in either. */
    private static double overlap(Pixels a, Pixels b) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < a.argb().length; i++) {
            boolean inA = a.argb()[i] >>> 24 > SOLID;
            boolean inB = b.argb()[i] >>> 24 > SOLID;
            both += inA && inB ? 1 : 0;
            either += inA || inB ? 1 : 0;
        }
        return (double) both / either;
    }
}
