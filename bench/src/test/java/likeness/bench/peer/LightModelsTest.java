package likeness.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import likeness.gltf.Compression;
import likeness.gltf.GlbWriter;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.human.MorphGroup;
import likeness.image.PerceptualDistance;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.optimize.Optimization;
import likeness.optimize.Optimizer;
import likeness.optimize.TextureFormat;
import likeness.pack.HumanPack;
import likeness.render.RenderRequest;
import likeness.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Levels of detail, small textures, WebP, atlases and compressed geometry, before programs that nobody here wrote. */
@ExtendWith(LeftOutWithoutPrograms.class)
class LightModelsTest {

    private static final Human HUMAN = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
    private static final BuildOptions WITH_FACE =
            BuildOptions.DEFAULT.withMorphs(java.util.EnumSet.allOf(MorphGroup.class));

    private static final Map<String, Optimization> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("lod1", Optimization.NONE.withLevel(1));
        KINDS.put("lod2", Optimization.NONE.withLevel(2));
        KINDS.put("small", new Optimization(0, 256, TextureFormat.JPEG, Optimization.AS_IT_IS));
        KINDS.put("webp", new Optimization(0, Optimization.AS_IT_IS, TextureFormat.WEBP, Optimization.AS_IT_IS));
        KINDS.put("atlas", new Optimization(0, Optimization.AS_IT_IS, TextureFormat.JPEG, 1024));
        KINDS.put("atlas-webp-lod2", new Optimization(2, Optimization.AS_IT_IS, TextureFormat.WEBP, 512));
    }

    private static final long MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void theValidatorFindsNoErrorInAnyKind() throws IOException {
        assertThat(judged(LongStream.of(7))).isEmpty();
    }

    @Test
    @Tag("full")
    void theValidatorFindsNoErrorInAnyKindOfOneHundredPeople() throws IOException {
        assertThat(judged(LongStream.rangeClosed(1, 100))).isEmpty();
    }

    private List<KhronosValidator.Fault> judged(LongStream seeds) throws IOException {
        List<Long> people = seeds.boxed().toList();
        for (long seed : people) {
            Scene scene = HUMAN.build(HUMAN.random(seed), WITH_FACE);
            for (Map.Entry<String, Optimization> kind : KINDS.entrySet()) {
                byte[] glb = GlbWriter.write(Optimizer.optimize(scene, kind.getValue()));
                Files.write(folder.resolve(seed + "-" + kind.getKey() + ".glb"), glb);
            }
        }
        KhronosValidator.Verdict verdict = KhronosValidator.judge(folder);
        assertThat(verdict.files()).isEqualTo(people.size() * KINDS.size());
        return verdict.faults();
    }

    @Test
    void whatIsCompressedDecodesToWhatThePlainFileHolds() throws IOException {
        compare(7, KINDS.get("lod1"));
    }

    @Test
    @Tag("full")
    void whatIsCompressedDecodesForManyPeople() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            compare(seed, Optimization.NONE);
            compare(seed, KINDS.get("atlas-webp-lod2"));
        }
    }

    private static void compare(long seed, Optimization optimization) throws IOException {
        Scene scene = Optimizer.ordered(Optimizer.optimize(HUMAN.build(HUMAN.random(seed), WITH_FACE), optimization));
        MeshoptDecoder.Comparison found =
                MeshoptDecoder.compare(GlbWriter.write(scene), GlbWriter.write(scene, Compression.MESHOPT));
        assertThat(found.compressedViews()).isGreaterThan(15);
        Map<String, Double> largest = found.largest();
        assertThat(largest.get("indices")).as("triangles that are others").isZero();
        assertThat(largest.get("JOINTS_0")).isZero();
        assertThat(largest.get("WEIGHTS_0")).isZero();
        assertThat(largest.get("inverse binds")).isZero();
        assertThat(largest.get("POSITION")).as("metres").isLessThan(5e-5);
        assertThat(largest.get("morph targets")).as("metres").isLessThan(1e-4);
        assertThat(largest.get("NORMAL")).isLessThan(5e-3);
        assertThat(largest.get("TEXCOORD_0")).isLessThan(1e-4);
    }

    @Test
    @Tag("full")
    void threeShowsLightModelsAsItShowsTheWholeOne() throws IOException {
        Scene whole = HUMAN.build(HUMAN.random(7), WITH_FACE);
        Scene posed = HUMAN.build(HUMAN.random(7), BuildOptions.DEFAULT.withPose("standing02"));
        RenderRequest request = RenderRequest.of("portrait", 256);
        Pixels expected = drawn("whole", GlbWriter.write(whole), posed, request);
        Scene webp = Optimizer.ordered(Optimizer.optimize(whole, KINDS.get("webp")));
        Scene merged = Optimizer.optimize(whole, new Optimization(1, Optimization.AS_IT_IS, TextureFormat.JPEG, 1024));
        byte[] another = GlbWriter.write(HUMAN.build(HUMAN.random(8), WITH_FACE));

        assertThat(distance(expected, "webp", GlbWriter.write(webp, Compression.MESHOPT), posed, request))
                .as("smaller, and nothing to see of it")
                .isLessThan(0.5);
        assertThat(distance(expected, "merged", GlbWriter.write(merged), posed, request))
                .as("fewer triangles and one set of textures, but the same person")
                .isLessThan(5);
        assertThat(distance(expected, "another", another, posed, request))
                .as("the measure tells people apart")
                .isGreaterThan(8);
    }

    private static double distance(Pixels expected, String name, byte[] glb, Scene posed, RenderRequest request)
            throws IOException {
        return PerceptualDistance.between(expected, drawn(name, glb, posed, request));
    }

    private static Pixels drawn(String name, byte[] glb, Scene posed, RenderRequest request) throws IOException {
        Pixels pixels = ThreeJs.draw(glb, posed, request, ThreeJs.Graphics.SWIFTSHADER, 0)
                .pixels();
        Path pictures = Files.createDirectories(Path.of("target/pictures"));
        Files.write(pictures.resolve("light-" + name + ".png"), PngEncoder.encode(pixels.over(0x8899aa)));
        return pixels;
    }

    @Test
    void filesAreAsSmallAsPromised() {
        // The second has a beard, whose strands and movements weigh most.
        assertSizes(LongStream.of(2, 7));
    }

    @Test
    @Tag("full")
    void filesOfManyPeopleAreAsSmallAsPromised() {
        assertSizes(LongStream.rangeClosed(1, 40));
    }

    private static void assertSizes(LongStream seeds) {
        seeds.forEach(seed -> {
            Scene whole = HUMAN.build(HUMAN.random(seed), WITH_FACE);
            Scene level1 = Optimizer.optimize(whole, KINDS.get("lod1"));
            Scene webp = Optimizer.ordered(Optimizer.optimize(whole, KINDS.get("webp")));
            String person = "person " + seed;
            assertThat(GlbWriter.write(whole).length).as(person).isLessThan((int) (5 * MEGABYTE));
            assertThat(GlbWriter.write(level1).length).as(person).isLessThan((int) (2.5 * MEGABYTE));
            assertThat(GlbWriter.write(webp, Compression.MESHOPT).length)
                    .as(person)
                    .isLessThan((int) (1.2 * MEGABYTE));
        });
    }
}
