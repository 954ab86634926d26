package likeness.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import likeness.scene.Affine;
import likeness.scene.Credit;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Transform;
import likeness.scene.Vertices;
import org.junit.jupiter.api.Test;

class TriangleScanTest {

    /** A fan of thin triangles around a point that is on no pixel's centre. */
    private static Scene fan(int blades) {
        float[] positions = new float[(blades + 2) * 3];
        int[] indices = new int[blades * 3];
        positions[0] = 0.013f;
        positions[1] = -0.027f;
        for (int i = 0; i <= blades; i++) {
            double angle = 2 * StrictMath.PI * i / blades;
            positions[3 * i + 3] = (float) StrictMath.cos(angle);
            positions[3 * i + 4] = (float) StrictMath.sin(angle);
        }
        for (int i = 0; i < blades; i++) {
            indices[3 * i] = 0;
            indices[3 * i + 1] = 1 + i;
            indices[3 * i + 2] = 1 + (i + 1) % blades;
        }
        Vertices vertices = new Vertices(positions, new float[positions.length], null, null, null, null);
        Primitive primitive =
                new Primitive(vertices, indices, Material.named("paper").build(), List.of());
        Node node = Node.group("fan", Node.ROOT, Transform.IDENTITY).withMesh(Mesh.of("fan", primitive));
        return new Scene("fan", List.of(node), new Credit("test", List.of()));
    }

    @Test
    void neighboursOwnEachSampleOnceAndLeaveNoGap() {
        int size = 64;
        ArrayPool arrays = new ArrayPool();
        Geometry geometry = Geometry.of(fan(97), new float[][] {Affine.identity()}, new Crew(1), arrays);
        Camera camera = new Camera(0, 0, 10, 0, 1, 300, size / 2f, size / 2f);
        Projection projection = new Projection(camera, geometry, arrays);
        projection.place(new Crew(1));
        int[] owners = new int[size * size * TriangleScan.SAMPLES];
        TriangleScan scan = new TriangleScan(size);
        for (int t = 0; t < geometry.triangleCount; t++) {
            if (scan.begin(projection, t, 0, size)) {
                count(scan, owners, size);
            }
        }
        for (int i = 0; i < owners.length; i++) {
            int pixel = i / TriangleScan.SAMPLES;
            double x = pixel % size + 0.5 - size / 2.0;
            double y = pixel / size + 0.5 - size / 2.0;
            assertThat(owners[i]).as("owners of sample " + i).isLessThanOrEqualTo(1);
            if (x * x + y * y < 28 * 28) {
                assertThat(owners[i]).as("owners of inner sample " + i).isEqualTo(1);
            }
        }
    }

    private static void count(TriangleScan scan, int[] owners, int size) {
        while (scan.nextRow()) {
            scan.cover();
            for (int x = scan.startX; x <= scan.endX; x++) {
                for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                    owners[(scan.y * size + x) * TriangleScan.SAMPLES + s] += scan.masks[x] >> s & 1;
                }
            }
        }
    }
}
