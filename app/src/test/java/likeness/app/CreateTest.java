package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import likeness.gltf.GlbReader;
import likeness.image.PerceptualDistance;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises of {@code create} and {@code render}. */
class CreateTest {

    @TempDir
    Path folder;

    @Test
    void aSeedMakesAPortraitOfTheAskedSize() throws IOException {
        Pixels picture =
                picture("create", "--random", "7", "--scene", "portrait", "--size", "96", "--out", at("seven.png"));

        assertThat(picture.width()).isEqualTo(96);
        assertThat(picture.height()).isEqualTo(96);
        assertThat(picture.isOpaque()).isTrue();
    }

    @Test
    void optionsMakeADressedRiggedModel() throws IOException {
        run(
                "create",
                "--gender",
                "female",
                "--age",
                "34",
                "--height",
                "171",
                "--hair",
                "bob02",
                "--clothing",
                "female_elegantsuit01",
                "--footwear",
                "shoes02",
                "--out",
                at("ada.glb"));

        Scene scene = GlbReader.read(Files.readAllBytes(folder.resolve("ada.glb")));
        assertThat(scene.nodes().getFirst().name()).isEqualTo("Armature");
        assertThat(scene.indexOf("Hips")).isPresent();
        assertThat(scene.indexOf("avaturn_look_0")).isPresent();
        assertThat(scene.indexOf("avaturn_shoes_0")).isPresent();
        assertThat(scene.indexOf("avaturn_hair_0")).isPresent();
    }

    @Test
    void aModelCarriesTheFaceShapesThatWereAskedFor() throws IOException {
        run("create", "--random", "3", "--out", at("all.glb"));
        run("create", "--random", "3", "--morphs", "visemes", "--out", at("visemes.glb"));
        run("create", "--random", "3", "--morphs", "none", "--out", at("none.glb"));

        assertThat(headShapes("all.glb")).hasSize(72).contains("jawOpen", "viseme_aa", "mouthOpen");
        assertThat(headShapes("visemes.glb")).hasSize(15).contains("viseme_aa");
        assertThat(headShapes("none.glb")).isEmpty();
    }

    private List<String> headShapes(String file) throws IOException {
        Scene scene = GlbReader.read(Files.readAllBytes(folder.resolve(file)));
        return scene.nodes().stream()
                .map(Node::mesh)
                .filter(mesh -> mesh != null && mesh.name().equals("Head_Mesh"))
                .findFirst()
                .orElseThrow()
                .morphNames();
    }

    @Test
    void aLightModelHasFewTrianglesAndTwoDrawCallsAndStillEveryShape() throws IOException {
        run(
                "create",
                "--random",
                "3",
                "--lod",
                "1",
                "--atlas",
                "512",
                "--animation",
                "idle,talk",
                "--out",
                at("light.glb"));

        List<Primitive> primitives = GlbReader.read(Files.readAllBytes(folder.resolve("light.glb"))).nodes().stream()
                .map(Node::mesh)
                .filter(Objects::nonNull)
                .flatMap(mesh -> mesh.primitives().stream())
                .toList();
        assertThat(primitives).hasSize(2);
        assertThat(primitives.stream().mapToInt(Primitive::triangleCount).sum()).isBetween(13_000, 15_000);
        assertThat(headShapes("light.glb")).hasSize(72);
    }

    @Test
    void aVrmTellsItsTermsAndShowsAFace() throws IOException {
        run(
                "create",
                "--random",
                "3",
                "--pose",
                "t",
                "--vrm-name",
                "Tria",
                "--vrm-allow",
                "everyone,changes",
                "--out",
                at("a.vrm"));

        String text = new String(bytes("a.vrm"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text)
                .startsWith("glTF")
                .contains("\"VRMC_vrm\"", "\"name\":\"Tria\"", "\"avatarPermission\":\"everyone\"")
                .contains("\"modification\":\"allowModification\"", "\"allowRedistribution\":false", "thumbnailImage");
    }

    @Test
    void anOlderVrmHasItsOwnWords() throws IOException {
        run(
                "create",
                "--random",
                "3",
                "--vrm",
                "0",
                "--vrm-name",
                "Tria",
                "--vrm-allow",
                "licensed",
                "--out",
                at("a.vrm"));

        String text = new String(bytes("a.vrm"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains("\"VRM\"", "\"title\":\"Tria\"", "\"allowedUserName\":\"ExplicitlyLicensedPerson\"")
                .contains("\"licenseName\":\"Redistribution_Prohibited\"", "\"presetName\":\"joy\"");
    }

    @Test
    void anExpressionShowsInThePicture() throws IOException {
        run("create", "--random", "3", "--size", "64", "--out", at("plain.png"));
        run("create", "--random", "3", "--size", "64", "--expression", "jawOpen=1", "--out", at("open.png"));
        run("create", "--random", "3", "--size", "64", "--mood", "surprised", "--out", at("surprised.png"));

        assertThat(List.of("plain.png", "open.png", "surprised.png").stream()
                        .map(this::bytes)
                        .map(java.util.Arrays::hashCode)
                        .distinct())
                .hasSize(3);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anAppearanceMakesThePersonItCameFrom() throws IOException {
        run("create", "--random", "7", "--out", at("seven.json"));
        byte[] fromSeed = bytes("create", "--random", "7", "--out", at("a.glb"));
        byte[] fromFile = bytes("create", "--appearance", at("seven.json"), "--out", at("b.glb"));

        assertThat(fromFile).isEqualTo(fromSeed);
    }

    @Test
    void oneOptionChangesOneThingOfAPerson() throws IOException {
        run("create", "--random", "7", "--out", at("seven.json"));
        run("create", "--random", "7", "--age", "61", "--out", at("older.json"));

        String before = Files.readString(folder.resolve("seven.json"));
        String after = Files.readString(folder.resolve("older.json"));
        assertThat(after).contains("61").isNotEqualTo(before);
        assertThat(after.replaceAll("\"age\"\\s*:\\s*[0-9.]+", ""))
                .isEqualTo(before.replaceAll("\"age\"\\s*:\\s*[0-9.]+", ""));
    }

    @Test
    void renderDrawsAModelLikeTheAppearanceItWasMadeFrom() throws IOException {
        run("create", "--random", "7", "--out", at("seven.json"));
        run("create", "--random", "7", "--pose", "standing02", "--mood", "slight-smile", "--out", at("seven.glb"));
        Pixels fromModel = picture("render", at("seven.glb"), "--size", "128", "--out", at("model.png"));
        Pixels fromData = picture("render", at("seven.json"), "--size", "128", "--out", at("data.png"));

        assertThat(PerceptualDistance.between(fromModel, fromData)).isLessThan(0.02);
    }

    @Test
    void aTransparentGroundLeavesTheCornersEmpty() throws IOException {
        Pixels picture = picture(
                "create", "--random", "7", "--size", "64", "--background", "transparent", "--out", at("seven.png"));

        assertThat(picture.at(0, 0) >>> 24).isZero();
        assertThat(picture.at(32, 32) >>> 24).isEqualTo(255);
    }

    private Pixels picture(String... args) throws IOException {
        return PictureDecoder.decode(bytes(args));
    }

    /** Runs the command and reads the file that its last argument names. */
    private byte[] bytes(String... args) throws IOException {
        run(args);
        return Files.readAllBytes(Path.of(args[args.length - 1]));
    }

    private static void run(String... args) {
        CommandLineSession.Result result = CommandLineSession.run(args);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
