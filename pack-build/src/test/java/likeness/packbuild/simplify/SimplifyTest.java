package likeness.packbuild.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import likeness.pack.FittedMesh.Part;
import likeness.pack.PolyMesh;
import org.junit.jupiter.api.Test;

class SimplifyTest {

    private static final int SIDE = 11;

    @Test
    void aFlatSheetKeepsItsOutlineAndItsArea() {
        List<Part> simple = Simplify.parts(List.of(sheet("all", 0, SIDE - 1)), positions(), 20);

        assertThat(triangles(simple)).isLessThanOrEqualTo(20);
        assertThat(area(simple)).isBetween(99.99, 100.01);
    }

    @Test
    void twoPartsStillMeetAtTheirSeam() {
        List<Part> simple = Simplify.parts(List.of(sheet("left", 0, 5), sheet("right", 5, SIDE - 1)), positions(), 40);

        assertThat(simple).extracting(Part::name).containsExactly("left", "right");
        assertThat(area(simple.subList(0, 1))).isBetween(49.99, 50.01);
        assertThat(area(simple.subList(1, 2))).isBetween(49.99, 50.01);
    }

    @Test
    void withinTheLimitNothingChanges() {
        assertThat(triangles(Simplify.parts(List.of(sheet("all", 0, SIDE - 1)), positions(), 1000)))
                .isEqualTo(200);
    }

    /** Columns {@code from} to {@code to} of a grid of unit squares. */
    private static Part sheet(String name, int from, int to) {
        int columns = to - from + 1;
        int[] source = new int[columns * SIDE];
        float[] uv = new float[2 * source.length];
        for (int i = 0; i < source.length; i++) {
            source[i] = (i / columns) * SIDE + from + i % columns;
            uv[2 * i] = i % columns;
            uv[2 * i + 1] = i / columns;
        }
        int[] quads = new int[4 * (columns - 1) * (SIDE - 1)];
        int n = 0;
        for (int y = 0; y < SIDE - 1; y++) {
            for (int x = 0; x < columns - 1; x++) {
                int corner = y * columns + x;
                quads[n++] = corner;
                quads[n++] = corner + 1;
                quads[n++] = corner + columns + 1;
                quads[n++] = corner + columns;
            }
        }
        return new Part(name, new PolyMesh(source, uv, quads), new float[0]);
    }

    private static float[] positions() {
        float[] positions = new float[3 * SIDE * SIDE];
        for (int v = 0; v < SIDE * SIDE; v++) {
            positions[3 * v] = v % SIDE;
            positions[3 * v + 1] = v / SIDE;
        }
        return positions;
    }

    private static int triangles(List<Part> parts) {
        return parts.stream().mapToInt(p -> p.mesh().triangleCount()).sum();
    }

    private static double area(List<Part> parts) {
        float[] p = positions();
        double area = 0;
        for (Part part : parts) {
            int[] q = part.mesh().quads();
            for (int f = 0; f < part.mesh().faceCount(); f++) {
                int a = 3 * part.mesh().source()[q[4 * f]];
                int b = 3 * part.mesh().source()[q[4 * f + 1]];
                int c = 3 * part.mesh().source()[q[4 * f + 2]];
                area += ((p[b] - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (p[b + 1] - p[a + 1])) / 2;
            }
        }
        return area;
    }
}
