package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A cap over the skull, drawn as rings from its edge to the crown.
 *
 * @param edge height of its edge by azimuth, degrees from the front
 * @param room distance from the skin by part of the way from edge to crown
 * @param cuff height of a turned-up cuff; 0 for none
 * @param columns round the head
 * @param rows from edge to crown
 * @param folds how far wrapped layers stand out; 0 for none
 */
record HeadCloth(Curve edge, Curve room, double cuff, int columns, int rows, double folds) {

    private static final double CUFF = 0.075;
    private static final int LAYERS = 5;

    /** With cuff and rim. */
    Sheet sheet(HeadRays rays) {
        Sheet cap = cap(rays);
        return rimmed(cuff > 0 ? cap.and(cuff(cap)) : cap, cap);
    }

    /** @param rays of the head that it is made for */
    Sheet cap(HeadRays rays) {
        double[] lowest = new double[columns];
        for (int c = 0; c < columns; c++) {
            lowest[c] = lowest(rays, around(c), edge.at(degrees(c)));
        }
        List<Node> nodes = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                nodes.add(node(rays, c, lowest[c], (double) r / rows));
            }
        }
        Node crown = Objects.requireNonNull(rays.hit(new Vec(0, 1, -0.12).unit()));
        nodes.add(crown.moved(crown.at().plus(new Vec(0, room.at(1), 0))));
        return new Sheet(nodes, faces());
    }

    private double around(int column) {
        return 2 * Math.PI * column / columns;
    }

    /** From the front, the same on both sides. */
    private double degrees(int column) {
        double around = around(column);
        return Math.toDegrees(Math.min(around, 2 * Math.PI - around));
    }

    private Node node(HeadRays rays, int column, double low, double t) {
        double up = low + (Math.PI / 2 - low) * t;
        Vec direction = direction(around(column), up);
        Node skin = Objects.requireNonNull(rays.hit(direction), "no head there");
        double out = room.at(t) + folds * fold(degrees(column), t);
        return skin.moved(skin.at().plus(direction, out));
    }

    /** Bands that cross on the forehead and rise towards the back. */
    private static double fold(double degrees, double t) {
        double phase = LAYERS * (t + 0.45 * (1 - degrees / 180) * (1 - t));
        double saw = phase - Math.floor(phase);
        return Math.min(1, 3.2 * saw) * (1 - 0.75 * saw) * Curve.step(1, 0.75, t);
    }

    private static Vec direction(double around, double up) {
        double level = StrictMath.cos(up);
        return new Vec(level * StrictMath.sin(around), StrictMath.sin(up), level * StrictMath.cos(around));
    }

    /** Elevation at which the skin has the height of the edge. */
    private static double lowest(HeadRays rays, double around, double height) {
        double low = -1.1;
        double high = 1.3;
        for (int i = 0; i < 18; i++) {
            double middle = (low + high) / 2;
            Node skin = rays.hit(direction(around, middle));
            if (skin == null || skin.rest().y() < height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private List<int[]> faces() {
        List<int[]> faces = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int next = (c + 1) % columns;
                int a = r * columns + c;
                int b = r * columns + next;
                faces.add(r + 1 < rows ? new int[] {a, b, b + columns, a + columns} : new int[] {a, b, rows * columns});
            }
        }
        return faces;
    }

    private Sheet cuff(Sheet cap) {
        Loop loop = Loop.of(cap, 0.16).getFirst();
        return loop.sweep(new double[][] {
            {-cuff, -0.01},
            {-cuff - 0.03, CUFF * 0.6},
            {-cuff + 0.03, CUFF},
            {-cuff / 2, CUFF * 1.1},
            {-0.03, CUFF},
            {0.03, CUFF * 0.5},
            {0.02, -0.01}
        });
    }

    private static Sheet rimmed(Sheet all, Sheet cap) {
        Loop loop = Loop.of(cap, 0.14).getFirst();
        return all.and(loop.sweep(new double[][] {{-0.02, 0.004}, {0.012, -0.01}, {-0.1, -0.05}}));
    }
}
