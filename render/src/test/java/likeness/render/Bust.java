package likeness.render;

import java.util.ArrayList;
import java.util.List;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.scene.AlphaMode;
import likeness.scene.Credit;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Rgba;
import likeness.scene.Scene;
import likeness.scene.Surface;
import likeness.scene.Texture;
import likeness.scene.Transform;
import likeness.scene.Vertices;

/** A head of ellipsoids with the joints of a person: small, but every kind of surface is on it. */
final class Bust {

    static final float EYE_HEIGHT = 1.6f;

    private Bust() {}

    static Scene of(Rgba skin) {
        return of(skin, true);
    }

    static Scene of(Rgba skin, boolean hair) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.group("Armature", Node.ROOT, Transform.IDENTITY));
        nodes.add(Node.group("Neck", 0, Transform.translation(0, 1.48f, 0)));
        nodes.add(Node.group("Head", 1, Transform.translation(0, 0.06f, 0)));
        nodes.add(eye("LeftEye", 0.032f));
        nodes.add(eye("RightEye", -0.032f));
        Material body = Material.named("Skin")
                .surface(Surface.SKIN)
                .baseColor(skin)
                .roughness(0.5f)
                .build();
        nodes.add(onHead("Head_Mesh", ellipsoid(0, 0.06f, 0, 0.075f, 0.115f, 0.095f, body)));
        nodes.add(Node.group("Rest", 0, Transform.IDENTITY)
                .withMesh(Mesh.of("Neck_Mesh", ellipsoid(0, 1.42f, -0.01f, 0.05f, 0.12f, 0.05f, body))));
        Material cloth = Material.named("Shirt")
                .surface(Surface.CLOTH)
                .baseColor(new Rgba(0.1f, 0.2f, 0.4f, 1))
                .roughness(0.9f)
                .build();
        nodes.add(Node.group("Shirt", 0, Transform.IDENTITY)
                .withMesh(Mesh.of("Shirt", ellipsoid(0, 1.2f, 0, 0.22f, 0.2f, 0.12f, cloth))));
        if (hair) {
            nodes.add(onHead("Hair", ellipsoid(0, 0.085f, -0.018f, 0.086f, 0.112f, 0.095f, strands())));
        }
        return new Scene("bust", nodes, new Credit("test", List.of()));
    }

    /** Opaque strands with clear gaps between them. */
    private static Material strands() {
        Pixels pixels = Pixels.filled(64, 64, 0xFF4A3020);
        for (int i = 0; i < pixels.argb().length; i++) {
            int x = i % 64;
            int alpha = x % 8 == 0 ? 0 : x % 8 == 1 ? 0x80 : 0xFF;
            pixels.argb()[i] = alpha << 24 | 0x4A3020 + (x % 5) * 0x060403;
        }
        EncodedImage image = new EncodedImage("strands", EncodedImage.Format.PNG, PngEncoder.encode(pixels));
        return Material.named("Hair")
                .surface(Surface.HAIR)
                .baseColorTexture(Texture.of(image))
                .alpha(AlphaMode.BLEND, 0.5f)
                .doubleSided(true)
                .build();
    }

    private static Node eye(String name, float x) {
        Material white = Material.named("Eyes")
                .surface(Surface.EYE)
                .baseColor(new Rgba(0.8f, 0.8f, 0.8f, 1))
                .build();
        Mesh ball = Mesh.of(name + "_Mesh", ellipsoid(0, 0, 0, 0.013f, 0.013f, 0.013f, white));
        return Node.group(name, 2, Transform.translation(x, EYE_HEIGHT - 1.54f, 0.083f))
                .withMesh(ball);
    }

    private static Node onHead(String name, Primitive primitive) {
        return Node.group(name, 2, Transform.IDENTITY).withMesh(Mesh.of(name, primitive));
    }

    static Primitive ellipsoid(float cx, float cy, float cz, float rx, float ry, float rz, Material material) {
        int rings = 24;
        int sectors = 32;
        float[] positions = new float[(rings + 1) * (sectors + 1) * 3];
        float[] normals = new float[positions.length];
        float[] uv = new float[(rings + 1) * (sectors + 1) * 2];
        for (int i = 0; i <= rings; i++) {
            for (int j = 0; j <= sectors; j++) {
                double theta = StrictMath.PI * i / rings;
                double phi = 2 * StrictMath.PI * j / sectors;
                float x = (float) (StrictMath.sin(theta) * StrictMath.sin(phi));
                float y = (float) StrictMath.cos(theta);
                float z = (float) (StrictMath.sin(theta) * StrictMath.cos(phi));
                int v = i * (sectors + 1) + j;
                put(positions, v, cx + x * rx, cy + y * ry, cz + z * rz);
                float length = (float) Math.sqrt(x * x / rx / rx + y * y / ry / ry + z * z / rz / rz);
                put(normals, v, x / rx / length, y / ry / length, z / rz / length);
                uv[2 * v] = (float) j / sectors * 4 % 1;
                uv[2 * v + 1] = (float) i / rings;
            }
        }
        return new Primitive(
                new Vertices(positions, normals, uv, null, null, null), indices(rings, sectors), material, List.of());
    }

    private static int[] indices(int rings, int sectors) {
        int[] indices = new int[rings * sectors * 6];
        int n = 0;
        for (int i = 0; i < rings; i++) {
            for (int j = 0; j < sectors; j++) {
                int a = i * (sectors + 1) + j;
                int b = a + sectors + 1;
                for (int v : new int[] {a, b, a + 1, a + 1, b, b + 1}) {
                    indices[n++] = v;
                }
            }
        }
        return indices;
    }

    private static void put(float[] to, int vertex, float x, float y, float z) {
        to[3 * vertex] = x;
        to[3 * vertex + 1] = y;
        to[3 * vertex + 2] = z;
    }
}
