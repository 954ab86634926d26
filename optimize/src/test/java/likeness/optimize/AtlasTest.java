package likeness.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.image.Srgb;
import likeness.scene.AlphaMode;
import likeness.scene.Animation;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Rgba;
import likeness.scene.Scene;
import likeness.scene.Texture;
import org.junit.jupiter.api.Test;

class AtlasTest {

    private static final Optimization ATLAS = new Optimization(0, Optimization.AS_IT_IS, TextureFormat.JPEG, 512);

    /** Left half red, right half blue. */
    private static final EncodedImage HALVES = halves();

    private static EncodedImage halves() {
        int[] argb = new int[64 * 64];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 64 < 32 ? 0xFFFF0000 : 0xFF0000FF;
        }
        return new EncodedImage("halves", EncodedImage.Format.PNG, PngEncoder.encode(new Pixels(64, 64, argb)));
    }

    private static Primitive with(Primitive primitive, Material material) {
        return primitive.withMaterial(material);
    }

    private static Primitive sheet(Material material) {
        return with(TestScenes.sheet(8, 0, material.name(), Rgba.WHITE), material);
    }

    private static Material.Builder painted(String name, Texture texture) {
        return Material.named(name).baseColorTexture(texture).baseColor(new Rgba(0.5f, 0.5f, 0.5f, 1));
    }

    private static Scene merged(Primitive... primitives) {
        return Optimizer.optimize(TestScenes.of(primitives), ATLAS);
    }

    private static Pixels base(Primitive primitive) {
        Texture texture = Objects.requireNonNull(primitive.material().baseColorTexture());
        return PictureDecoder.decode(texture.image().bytes());
    }

    /** The atlas where a vertex of the merged primitive lies. */
    private static int colourAt(Primitive primitive, int vertex) {
        Pixels atlas = base(primitive);
        float[] uv = Objects.requireNonNull(primitive.vertices().uv0());
        int x = Math.min(atlas.width() - 1, (int) (uv[2 * vertex] * atlas.width()));
        int y = Math.min(atlas.height() - 1, (int) (uv[2 * vertex + 1] * atlas.height()));
        return atlas.at(x, y);
    }

    private static void assertColour(int actual, int red, int green, int blue) {
        assertThat(actual >> 16 & 255).isBetween(red - 12, red + 12);
        assertThat(actual >> 8 & 255).isBetween(green - 12, green + 12);
        assertThat(actual & 255).isBetween(blue - 12, blue + 12);
    }

    private static final int HALF = Srgb.fromLinear(0.5f);

    @Test
    void everythingOpaqueIsOneDrawCallAndEverythingElseAnother() {
        Scene scene = merged(
                sheet(Material.named("plain").baseColor(new Rgba(1, 0, 0, 1)).build()),
                sheet(painted("painted", Texture.of(HALVES)).build()),
                sheet(Material.named("glass")
                        .baseColor(new Rgba(0, 1, 0, 0.25f))
                        .alpha(AlphaMode.BLEND, 0.5f)
                        .build()));

        List<Primitive> primitives = TestScenes.primitives(scene);
        assertThat(primitives)
                .extracting(p -> p.material().alphaMode())
                .containsExactly(AlphaMode.OPAQUE, AlphaMode.BLEND);
        assertThat(primitives.getFirst().triangleCount()).isEqualTo(2 * 128);
        assertThat(scene.nodes())
                .as("nodes keep their numbers")
                .extracting(Node::name)
                .containsExactly("node0", "node1", "node2");
    }

    @Test
    void factorsAndTexturesAreInTheAtlas() {
        Scene scene = merged(
                sheet(Material.named("plain").baseColor(new Rgba(0.5f, 0, 0, 1)).build()),
                sheet(painted("painted", Texture.of(HALVES)).build()),
                sheet(Material.named("glass")
                        .baseColor(new Rgba(0, 0.5f, 0, 0.25f))
                        .alpha(AlphaMode.BLEND, 0.5f)
                        .build()));

        Primitive opaque = TestScenes.primitives(scene).getFirst();
        assertColour(colourAt(opaque, 40), HALF, 0, 0);
        assertColour(colourAt(opaque, 81 + 9 * 4 + 2), HALF, 0, 0);
        assertColour(colourAt(opaque, 81 + 9 * 4 + 6), 0, 0, HALF);
        int glass = colourAt(TestScenes.primitives(scene).getLast(), 40);
        assertColour(glass, 0, HALF, 0);
        assertThat(glass >>> 24).isEqualTo(64);
    }

    @Test
    void aRepeatedPatternIsRepeatedInTheAtlas() {
        Primitive sheet = TestScenes.sheet(8, 0, "striped", Rgba.WHITE);
        float[] uv = Objects.requireNonNull(sheet.vertices().uv1()).clone();
        for (int i = 0; i < uv.length; i++) {
            uv[i] = uv[i] * 4 - 2;
        }
        likeness.scene.Vertices v = sheet.vertices();
        Primitive striped = new Primitive(
                new likeness.scene.Vertices(v.positions(), v.normals(), v.uv0(), uv, v.joints(), v.weights()),
                sheet.indices(),
                painted("striped", Texture.tiled(HALVES)).build(),
                sheet.morphs());

        Pixels atlas = base(TestScenes.primitives(merged(striped)).getFirst());
        float[] merged = Objects.requireNonNull(
                TestScenes.primitives(merged(striped)).getFirst().vertices().uv0());
        int y = (int) (merged[2 * 40 + 1] * atlas.height());
        int left = (int) (merged[2 * 36] * atlas.width());
        int right = (int) (merged[2 * 44] * atlas.width());
        int changes = 0;
        for (int x = left + 2; x < right - 1; x++) {
            changes += isRed(atlas.at(x, y)) == isRed(atlas.at(x - 1, y)) ? 0 : 1;
        }
        assertThat(changes).as("four times red and blue").isEqualTo(7);
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 255) > (pixel & 255);
    }

    @Test
    void morphTargetsOfAllPartsAreJoinedByName() {
        Primitive first = sheet(Material.named("a").build());
        Primitive second = sheet(Material.named("b").build());
        Scene scene = TestScenes.of(first, second);
        List<Node> nodes = List.of(
                scene.nodes().get(0),
                scene.nodes()
                        .get(1)
                        .withMesh(new Mesh(
                                "two",
                                List.of(new Primitive(
                                        second.vertices(),
                                        second.indices(),
                                        second.material(),
                                        List.of(
                                                second.morphs().getFirst(),
                                                second.morphs().getFirst()))),
                                List.of("drop", "lift"))));
        float[] times = {0, 1};
        Animation clip = new Animation(
                "clip",
                List.of(
                        new Animation.Channel(0, Animation.Property.WEIGHTS, times, new float[] {0, 0.5f}),
                        new Animation.Channel(1, Animation.Property.WEIGHTS, times, new float[] {0.25f, 0, 1, 0.5f})));

        Scene merged = Optimizer.optimize(scene.withNodes(nodes).withAnimations(List.of(clip)), ATLAS);

        Mesh mesh = Objects.requireNonNull(merged.nodes().get(1).mesh());
        assertThat(mesh.name())
                .as("that with most morph targets goes on drawing")
                .isEqualTo("two");
        assertThat(mesh.morphNames()).containsExactly("drop", "lift");
        Primitive joined = mesh.primitives().getFirst();
        assertThat(joined.morphs().get(0).vertices()).hasSize(9);
        assertThat(joined.morphs().get(1).vertices()).hasSize(18).isSorted();
        Animation.Channel weights = merged.animations().getFirst().channels().getFirst();
        assertThat(weights.node()).isEqualTo(1);
        assertThat(weights.values()).containsExactly(0.25f, 0, 1, 0.5f);
    }

    @Test
    void partsWhoseFacesMoveAtDifferentTimesKeepTheirMovement() {
        Scene scene = TestScenes.of(
                sheet(Material.named("a").build()),
                with(
                        TestScenes.sheet(8, 0, "b", Rgba.WHITE),
                        Material.named("b").build()));
        Node second = scene.nodes().get(1);
        Mesh other = new Mesh("two", Objects.requireNonNull(second.mesh()).primitives(), List.of("drop"));
        Animation clip = new Animation(
                "clip",
                List.of(
                        new Animation.Channel(0, Animation.Property.WEIGHTS, new float[] {0, 2}, new float[] {0, 1}),
                        new Animation.Channel(
                                1, Animation.Property.WEIGHTS, new float[] {1, 3}, new float[] {0.5f, 0})));

        Scene merged = Optimizer.optimize(
                scene.withNodes(List.of(scene.nodes().get(0), second.withMesh(other)))
                        .withAnimations(List.of(clip)),
                ATLAS);

        Animation.Channel weights = merged.animations().getFirst().channels().getFirst();
        assertThat(Objects.requireNonNull(merged.nodes().get(0).mesh()).morphNames())
                .containsExactly("lift", "drop");
        assertThat(weights.times()).containsExactly(0, 1, 2, 3);
        assertThat(weights.values()).containsExactly(0, 0.5f, 0.5f, 0.5f, 1, 0.25f, 1, 0);
    }
}
