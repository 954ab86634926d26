package likeness.gltf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import likeness.scene.AlphaMode;
import likeness.scene.Animation;
import likeness.scene.Animation.Channel;
import likeness.scene.Animation.Property;
import likeness.scene.Credit;
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

/** Small scenes that use every part of the format which the scene model can say. */
final class TestScenes {

    static final Credit CREDIT = new Credit("Likeness test", List.of("Coat by A, CC BY 4.0", "Hat by B, CC BY 4.0"));

    private final RandomGenerator random;

    private TestScenes(RandomGenerator random) {
        this.random = random;
    }

    static Scene random(RandomGenerator random) {
        return new TestScenes(random).scene();
    }

    /** One triangle of the given material, not skinned. */
    static Scene triangle(Material material) {
        Mesh mesh = Mesh.of("triangle", new Primitive(triangleVertices(), new int[] {0, 1, 2}, material, List.of()));
        return new Scene("Scene", List.of(new Node("root", Node.ROOT, Transform.IDENTITY, mesh, null)), CREDIT);
    }

    static Vertices triangleVertices() {
        return new Vertices(
                new float[] {0, 0, 0, 1, 0, 0, 0, 2, 0.25f},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                new float[] {0, 0, 1, 0, 0, 1},
                new float[] {0, 0, 4, 0, 0, 4},
                null,
                null);
    }

    /** Bytes that stand for a picture; nothing here decodes them. */
    static EncodedImage image(String name, EncodedImage.Format format) {
        return new EncodedImage(name, format, name.getBytes(StandardCharsets.UTF_8));
    }

    private Scene scene() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.group("Armature", Node.ROOT, Transform.IDENTITY));
        int joints = 4 + random.nextInt(6);
        for (int i = 1; i <= joints; i++) {
            nodes.add(Node.group("joint" + i, random.nextInt(i), transform()));
        }
        Skin skin = skin(joints);
        List<Material> materials = materials();
        int meshes = random.nextInt(4);
        for (int i = 0; i < meshes; i++) {
            Mesh mesh = mesh("mesh" + i, materials, joints);
            nodes.add(Node.skinned(mesh.name(), 0, mesh, skin));
            nodes.add(Node.skinned("again" + i, 0, mesh, skin));
        }
        Credit credit = random.nextBoolean() ? CREDIT : new Credit("Likeness", List.of());
        return new Scene("Scene", nodes, credit, animations(nodes, joints));
    }

    private List<Animation> animations(List<Node> nodes, int joints) {
        List<Animation> animations = new ArrayList<>();
        int clips = random.nextInt(3);
        for (int i = 0; i < clips; i++) {
            float[] times = {0, 0.5f, 1 + random.nextFloat()};
            List<Channel> channels = new ArrayList<>();
            channels.add(new Channel(1 + random.nextInt(joints), Property.TRANSLATION, times, floats(9)));
            channels.add(new Channel(1 + random.nextInt(joints), Property.ROTATION, times, new float[] {
                0, 0, 0, 1, 0, 0.6f, 0, 0.8f, 0.6f, 0, 0, 0.8f
            }));
            for (int n = 0; n < nodes.size(); n++) {
                Mesh mesh = nodes.get(n).mesh();
                if (mesh != null && !mesh.morphNames().isEmpty()) {
                    float[] amounts = floats(2 * mesh.morphNames().size());
                    channels.add(new Channel(n, Property.WEIGHTS, new float[] {0.25f, 1}, amounts));
                }
            }
            animations.add(new Animation("clip" + i, channels));
        }
        return animations;
    }

    private Transform transform() {
        Transform transform = Transform.translation(number(), number(), number());
        return random.nextBoolean() ? transform.withRotation(0, 0.6f, 0, 0.8f).withScale(1, number(), 1) : transform;
    }

    private float number() {
        return (float) random.nextGaussian() * 0.37f;
    }

    private Skin skin(int joints) {
        int[] nodes = new int[joints];
        float[][] inverseBinds = new float[joints][];
        for (int i = 0; i < joints; i++) {
            nodes[i] = i + 1;
            inverseBinds[i] = transform().toAffine();
        }
        return new Skin("Armature", nodes, inverseBinds, 0);
    }

    private List<Material> materials() {
        EncodedImage jpeg = image("skin", EncodedImage.Format.JPEG);
        EncodedImage png = image("hair", EncodedImage.Format.PNG);
        Material plain = Material.named("plain")
                .baseColor(new Rgba(random.nextFloat(), 0.1f, 0.2f, 1))
                .build();
        Material skin = Material.named("skin")
                .surface(Surface.SKIN)
                .baseColorTexture(Texture.of(jpeg))
                .build();
        Material cloth = Material.named("cloth")
                .surface(Surface.CLOTH)
                .metallic(0.25f)
                .metallicRoughnessTexture(Texture.of(jpeg))
                .normalTexture(Texture.tiled(png), 0.4f)
                .occlusionTexture(Texture.of(png))
                .doubleSided(true)
                .build();
        Material hair = Material.named("hair")
                .surface(Surface.FINE_HAIR)
                .baseColorTexture(Texture.of(png))
                .alpha(random.nextBoolean() ? AlphaMode.MASK : AlphaMode.BLEND, 0.5f)
                .build();
        return List.of(plain, skin, cloth, hair);
    }

    private Mesh mesh(String name, List<Material> materials, int joints) {
        int morphs = random.nextInt(3);
        List<String> morphNames = new ArrayList<>();
        for (int i = 0; i < morphs; i++) {
            morphNames.add("morph" + i);
        }
        Vertices shared = vertices(joints);
        List<Primitive> primitives = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Material material = materials.get(random.nextInt(materials.size()));
            Vertices vertices = random.nextBoolean() ? shared : vertices(joints);
            primitives.add(primitive(vertices, material, morphs));
        }
        return new Mesh(name, primitives, morphNames);
    }

    private Primitive primitive(Vertices vertices, Material material, int morphs) {
        int[] indices =
                random.ints(3 * (1 + random.nextInt(5)), 0, vertices.count()).toArray();
        List<MorphTarget> targets = new ArrayList<>();
        for (int i = 0; i < morphs; i++) {
            int[] moved = IntStream.range(0, vertices.count())
                    .filter(vertex -> random.nextBoolean())
                    .toArray();
            targets.add(new MorphTarget(moved, floats(3 * moved.length)));
        }
        return new Primitive(vertices, indices, material, targets);
    }

    private Vertices vertices(int joints) {
        int count = 3 + random.nextInt(20);
        short[] jointNumbers = new short[4 * count];
        float[] weights = new float[4 * count];
        for (int v = 0; v < count; v++) {
            float sum = 0;
            for (int k = 0; k < 4; k++) {
                jointNumbers[4 * v + k] = (short) ((v + k) % joints);
                weights[4 * v + k] = k == 0 || random.nextBoolean() ? random.nextFloat() + 1e-3f : 0;
                sum += weights[4 * v + k];
            }
            for (int k = 0; k < 4; k++) {
                weights[4 * v + k] /= sum;
            }
        }
        return new Vertices(
                floats(3 * count), normals(count), floats(2 * count), floats(2 * count), jointNumbers, weights);
    }

    private float[] normals(int count) {
        float[] normals = new float[3 * count];
        for (int v = 0; v < count; v++) {
            normals[3 * v + random.nextInt(3)] = random.nextBoolean() ? 1 : -1;
        }
        return normals;
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = number();
        }
        return values;
    }
}
