package likeness.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import likeness.gltf.GlbWriter;
import likeness.gltf.Vrm;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.human.MorphGroup;
import likeness.pack.HumanPack;
import likeness.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Our files are what the specification says, by the judgement of those who wrote it. */
@ExtendWith(LeftOutWithoutPrograms.class)
class KhronosValidatorTest {

    private static final BuildOptions WITH_FACE = BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class));

    @Test
    void aFewRandomPeopleAreValid(@TempDir Path folder) throws IOException {
        assertValid(folder, 4);
    }

    @Tag("full")
    @Test
    void twoHundredRandomPeopleAreValid(@TempDir Path folder) throws IOException {
        assertValid(folder, 200);
    }

    @Test
    void aFewRandomVrmsAreValid(@TempDir Path folder) throws IOException {
        assertVrmsAreValid(folder, 3);
    }

    @Tag("full")
    @Test
    void aHundredRandomVrmsAreValid(@TempDir Path folder) throws IOException {
        assertVrmsAreValid(folder, 100);
    }

    @Test
    void aBrokenFileIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.glb"), "not a GLB");
        assertThat(KhronosValidator.judge(folder).faults()).isNotEmpty();
    }

    private static void assertValid(Path folder, int count) throws IOException {
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        for (int seed = 1; seed <= count; seed++) {
            byte[] plain = GlbWriter.write(human.build(human.random(seed), BuildOptions.DEFAULT));
            byte[] moving = GlbWriter.write(human.build(human.random(seed), WITH_FACE));
            assertThat(plain.length).as("seed " + seed).isLessThan(3_000_000);
            assertThat(moving.length).as("seed " + seed).isLessThan(5_000_000);
            Files.write(folder.resolve(seed + ".glb"), plain);
            Files.write(folder.resolve(seed + "-face.glb"), moving);
        }
        KhronosValidator.Verdict verdict = KhronosValidator.judge(folder);
        assertThat(verdict.files()).isEqualTo(2 * count);
        assertThat(verdict.faults()).isEmpty();
    }

    private static void assertVrmsAreValid(Path folder, int count) throws IOException {
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        for (int seed = 1; seed <= count; seed++) {
            Scene person = human.build(human.random(seed), WITH_FACE.withSprings(true));
            for (Vrm.Version version : Vrm.Version.values()) {
                Vrm vrm = new Vrm(version, "Person", List.of("Somebody"), "", null, Vrm.Terms.STRICTEST);
                Files.write(folder.resolve(seed + "-" + version + ".glb"), GlbWriter.writeVrm(person, vrm));
            }
        }
        KhronosValidator.Verdict verdict = KhronosValidator.judge(folder);
        assertThat(verdict.files()).isEqualTo(2 * count);
        assertThat(verdict.faults()).isEmpty();
    }
}
