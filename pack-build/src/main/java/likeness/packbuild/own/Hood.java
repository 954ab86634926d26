package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;

/** A hood that lies on shoulders and back: a roll round the neck that opens into a pouch behind. */
final class Hood {

    private static final Vec NECK = new Vec(0, 0, 0.2);

    /** Outwards and upwards, in front and behind, from inside the neck's edge over the top to below the pouch. */
    private static final double[][] FRONT = {
        {0.0, -0.06},
        {-0.05, 0.05},
        {-0.03, 0.12},
        {0.04, 0.14},
        {0.1, 0.08},
        {0.13, -0.02},
        {0.11, -0.1},
        {0.05, -0.14}
    };

    private static final double[][] BEHIND = {
        {0.0, -0.05},
        {-0.02, 0.18},
        {0.1, 0.34},
        {0.32, 0.36},
        {0.52, 0.16},
        {0.58, -0.25},
        {0.44, -0.75},
        {0.16, -0.85}
    };

    private Hood() {}

    /** @param collar edge of the neck */
    static Sheet round(Loop collar) {
        List<Node> nodes = new ArrayList<>();
        List<int[]> faces = new ArrayList<>();
        int n = collar.nodes().size();
        for (Node node : collar.nodes()) {
            Vec from = node.at().minus(NECK);
            Vec out = new Vec(from.x(), 0, from.z()).unit();
            double behind = Curve.step(0.7, -0.55, out.z());
            for (int row = 0; row < FRONT.length; row++) {
                double outwards = mix(FRONT[row][0], BEHIND[row][0], behind);
                double up = mix(FRONT[row][1], BEHIND[row][1], behind);
                nodes.add(node.moved(node.at().plus(out, outwards).plus(new Vec(0, up, 0))));
            }
        }
        int rows = FRONT.length;
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            for (int row = 0; row + 1 < rows; row++) {
                faces.add(new int[] {i * rows + row, i * rows + row + 1, j * rows + row + 1, j * rows + row});
            }
        }
        Sheet sheet = new Sheet(nodes, faces);
        return facesOut(sheet) ? sheet : sheet.turned();
    }

    private static double mix(double a, double b, double t) {
        return a + t * (b - a);
    }

    /** Whether the top of the roll is seen from above. */
    private static boolean facesOut(Sheet sheet) {
        return sheet.faces().stream().mapToDouble(f -> sheet.normal(f).y()).sum() > 0;
    }
}
