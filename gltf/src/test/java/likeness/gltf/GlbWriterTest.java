package likeness.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import likeness.scene.Affine;
import likeness.scene.AlphaMode;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Rgba;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Surface;
import likeness.scene.Texture;
import likeness.scene.Transform;
import likeness.scene.Vertices;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GlbWriterTest {

    private static final Material PLAIN = Material.named("plain").build();

    @Test
    void lengthsAndOffsetsAreMultiplesOfFour() {
        for (int seed = 0; seed < 20; seed++) {
            byte[] file = GlbWriter.write(TestScenes.random(new Random(seed)));
            assertThat(file.length % 4).isZero();
            JsonNode views = GlbDocument.of(file).tree().path("bufferViews");
            views.forEach(
                    view -> assertThat(view.get("byteOffset").intValue() % 4).isZero());
        }
    }

    @Test
    void weightsSumToExactlyOneAndUnusedJointsAreZero() {
        float third = 1f / 3;
        GlbDocument file = skinned(new short[] {2, 1, 0, 2}, new float[] {third, third, third, 0}, 3);
        ByteBuffer weights = file.content(file.attributes(0, 0).get("WEIGHTS_0").intValue());
        ByteBuffer joints = file.content(file.attributes(0, 0).get("JOINTS_0").intValue());
        for (int vertex = 0; vertex < 3; vertex++) {
            int first = 4 * vertex;
            assertThat(IntStream.range(first, first + 4)
                            .map(i -> weights.getShort(2 * i) & 0xFFFF)
                            .sum())
                    .isEqualTo(65535);
            assertThat(joints.get(first + 3)).isZero();
            assertThat(joints.get(first)).isEqualTo((byte) 2);
        }
    }

    @Test
    void jointsTakeOneByteUntilTheyNeedTwo() {
        float[] weights = {1, 0, 0, 0};
        GlbDocument small = skinned(new short[] {255, 0, 0, 0}, weights, 300);
        GlbDocument large = skinned(new short[] {256, 0, 0, 0}, weights, 300);
        assertThat(componentType(small, "JOINTS_0")).isEqualTo(5121);
        assertThat(componentType(large, "JOINTS_0")).isEqualTo(5123);
    }

    @Test
    void indicesTakeTwoBytesUntilTheyNeedFour() {
        assertThat(indexType(65535)).isEqualTo(5123);
        assertThat(indexType(65536)).isEqualTo(5125);
    }

    @Test
    void positionsCarryTheirBounds() {
        GlbDocument file = GlbDocument.of(GlbWriter.write(TestScenes.triangle(PLAIN)));
        JsonNode position = file.accessor(file.attributes(0, 0).get("POSITION").intValue());
        assertThat(position.get("min").toString()).isEqualTo("[0.0,0.0,0.0]");
        assertThat(position.get("max").toString()).isEqualTo("[1.0,2.0,0.25]");
    }

    @Test
    void textureCoordinatesAreWrittenOnlyAsFarAsTexturesReadThem() {
        EncodedImage image = TestScenes.image("a", EncodedImage.Format.PNG);
        Material first =
                Material.named("first").baseColorTexture(Texture.of(image)).build();
        Material second =
                Material.named("second").normalTexture(Texture.tiled(image), 1).build();
        assertThat(attributes(PLAIN)).containsExactly("POSITION", "NORMAL");
        assertThat(attributes(first)).containsExactly("POSITION", "NORMAL", "TEXCOORD_0");
        assertThat(attributes(second)).containsExactly("POSITION", "NORMAL", "TEXCOORD_0", "TEXCOORD_1");
    }

    @Test
    void everythingOfAMaterialIsSaid() {
        EncodedImage image = TestScenes.image("a", EncodedImage.Format.JPEG);
        Material material = Material.named("m")
                .surface(Surface.PAINTED_HAIR)
                .baseColor(new Rgba(0.5f, 0.25f, 1, 0.75f))
                .baseColorTexture(Texture.of(image))
                .metallic(0)
                .roughness(0.1f)
                .normalTexture(Texture.tiled(image), 0.3f)
                .alpha(AlphaMode.MASK, 0.2f)
                .doubleSided(true)
                .build();
        JsonNode json = GlbDocument.of(GlbWriter.write(TestScenes.triangle(material)))
                .tree()
                .get("materials")
                .get(0);
        assertThat(json.toString())
                .isEqualTo("{\"name\":\"m\",\"pbrMetallicRoughness\":{\"baseColorFactor\":[0.5,0.25,1.0,0.75],"
                        + "\"baseColorTexture\":{\"index\":0},\"metallicFactor\":0.0,\"roughnessFactor\":0.1},"
                        + "\"normalTexture\":{\"index\":1,\"texCoord\":1,\"scale\":0.3},"
                        + "\"alphaMode\":\"MASK\",\"alphaCutoff\":0.2,\"doubleSided\":true,"
                        + "\"extras\":{\"surface\":\"painted_hair\"}}");
    }

    @Test
    void whatIsSharedIsWrittenOnce() {
        EncodedImage image = TestScenes.image("a", EncodedImage.Format.JPEG);
        Vertices vertices = TestScenes.triangleVertices();
        int[] indices = {0, 1, 2};
        Material red = Material.named("m").baseColorTexture(Texture.of(image)).build();
        Material sameRed =
                Material.named("m").baseColorTexture(Texture.of(image)).build();
        Material tiled =
                Material.named("t").normalTexture(Texture.tiled(image), 1).build();
        Mesh mesh = new Mesh(
                "mesh",
                List.of(
                        new Primitive(vertices, indices, red, List.of()),
                        new Primitive(vertices, indices, sameRed, List.of()),
                        new Primitive(vertices, indices, tiled, List.of())),
                List.of());
        Scene scene = new Scene(
                "Scene", List.of(new Node("n", Node.ROOT, Transform.IDENTITY, mesh, null)), TestScenes.CREDIT);
        JsonNode json = GlbDocument.of(GlbWriter.write(scene)).tree();
        assertThat(json.get("accessors").size())
                .as("position, normal, two uv sets, indices")
                .isEqualTo(5);
        assertThat(json.get("materials").size()).isEqualTo(2);
        assertThat(json.get("textures").size()).isEqualTo(2);
        assertThat(json.get("samplers").size()).isEqualTo(2);
        assertThat(json.get("images").size()).isEqualTo(1);
    }

    @Test
    void morphTargetsAreSparseAndNamed() {
        MorphTarget morph = new MorphTarget(new int[] {1}, new float[] {0, 0.5f, -1});
        Primitive primitive = new Primitive(TestScenes.triangleVertices(), new int[] {0, 1, 2}, PLAIN, List.of(morph));
        Mesh mesh = new Mesh("mesh", List.of(primitive), List.of("jawOpen"));
        Scene scene = new Scene(
                "Scene", List.of(new Node("n", Node.ROOT, Transform.IDENTITY, mesh, null)), TestScenes.CREDIT);
        GlbDocument file = GlbDocument.of(GlbWriter.write(scene));
        JsonNode json = file.tree().get("meshes").get(0);
        assertThat(json.get("extras").toString()).isEqualTo("{\"targetNames\":[\"jawOpen\"]}");
        JsonNode accessor =
                file.accessor(json.at("/primitives/0/targets/0/POSITION").intValue());
        assertThat(accessor.get("count").intValue()).isEqualTo(3);
        assertThat(accessor.at("/sparse/count").intValue()).isEqualTo(1);
        assertThat(accessor.get("min").toString()).isEqualTo("[0.0,0.0,-1.0]");
        assertThat(accessor.get("max").toString()).isEqualTo("[0.0,0.5,0.0]");
    }

    @Test
    void theCreditTravels() {
        JsonNode asset = GlbDocument.of(GlbWriter.write(TestScenes.triangle(PLAIN)))
                .tree()
                .get("asset");
        assertThat(asset.get("generator").stringValue()).isEqualTo("Likeness test");
        assertThat(asset.get("copyright").stringValue()).isEqualTo("Coat by A, CC BY 4.0; Hat by B, CC BY 4.0");
    }

    @Test
    void aSceneWithoutMeshesHasNoBinaryChunk() {
        Scene scene = new Scene("Scene", List.of(Node.group("a", Node.ROOT, Transform.IDENTITY)), TestScenes.CREDIT);
        byte[] file = GlbWriter.write(scene);
        assertThat(GlbDocument.of(file).binary()).isEmpty();
        assertThat(GlbReader.read(file)).isEqualTo(scene);
    }

    @Test
    void faultsOfASceneAreNamed() {
        Vertices vertices = TestScenes.triangleVertices();
        assertFault(new Primitive(vertices, new int[0], PLAIN, List.of()), "mesh m, material plain has no triangles");
        assertFault(new Primitive(vertices, new int[] {0, 1, 3}, PLAIN, List.of()), "index beyond its vertices");
        float[] broken = vertices.positions().clone();
        broken[4] = Float.NaN;
        Vertices notFinite = new Vertices(broken, vertices.normals(), null, null, null, null);
        assertFault(new Primitive(notFinite, new int[] {0, 1, 2}, PLAIN, List.of()), "positions that are not finite");
        assertThatThrownBy(() -> skinned(new short[4], new float[] {0.5f, 0, 0, 0}, 1))
                .hasMessageContaining("weights that do not sum to 1");
        assertThatThrownBy(() -> skinned(new short[] {1, 0, 0, 0}, new float[] {1, 0, 0, 0}, 1))
                .hasMessageContaining("joints beyond those of its skin");
    }

    private static void assertFault(Primitive primitive, String message) {
        Node node = new Node("n", Node.ROOT, Transform.IDENTITY, Mesh.of("m", primitive), null);
        assertThatThrownBy(() -> GlbWriter.write(new Scene("Scene", List.of(node), TestScenes.CREDIT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static List<String> attributes(Material material) {
        return List.copyOf(GlbDocument.of(GlbWriter.write(TestScenes.triangle(material)))
                .attributes(0, 0)
                .propertyNames());
    }

    private static int componentType(GlbDocument file, String attribute) {
        return file.accessor(file.attributes(0, 0).get(attribute).intValue())
                .get("componentType")
                .intValue();
    }

    private static int indexType(int vertexCount) {
        float[] normals = new float[3 * vertexCount];
        Vertices vertices = new Vertices(new float[3 * vertexCount], normals, null, null, null, null);
        Primitive primitive = new Primitive(vertices, new int[] {0, 1, vertexCount - 1}, PLAIN, List.of());
        Node node = new Node("n", Node.ROOT, Transform.IDENTITY, Mesh.of("m", primitive), null);
        GlbDocument file = GlbDocument.of(GlbWriter.write(new Scene("Scene", List.of(node), TestScenes.CREDIT)));
        int indices = file.tree().at("/meshes/0/primitives/0/indices").intValue();
        return file.accessor(indices).get("componentType").intValue();
    }

    /** A triangle whose three vertices have the same joints and weights. */
    private static GlbDocument skinned(short[] joints, float[] weights, int jointCount) {
        Vertices base = TestScenes.triangleVertices();
        short[] allJoints = new short[12];
        float[] allWeights = new float[12];
        for (int i = 0; i < 12; i++) {
            allJoints[i] = joints[i % 4];
            allWeights[i] = weights[i % 4];
        }
        Vertices vertices = new Vertices(base.positions(), base.normals(), null, null, allJoints, allWeights);
        float[][] inverseBinds = new float[jointCount][];
        Arrays.fill(inverseBinds, Affine.identity());
        Skin skin = new Skin("s", new int[jointCount], inverseBinds, 0);
        Mesh mesh = Mesh.of("m", new Primitive(vertices, new int[] {0, 1, 2}, PLAIN, List.of()));
        List<Node> nodes =
                List.of(Node.group("root", Node.ROOT, Transform.IDENTITY), Node.skinned("mesh", Node.ROOT, mesh, skin));
        return GlbDocument.of(GlbWriter.write(new Scene("Scene", nodes, TestScenes.CREDIT)));
    }
}
