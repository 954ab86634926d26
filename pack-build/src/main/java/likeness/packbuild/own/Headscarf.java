package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A scarf over head and neck that rests on the shoulders, with an opening for the face. In each direction from the axis of
 * the neck it hangs like a taut cloth over the outline of head and shoulders.
 */
final class Headscarf {

    private static final int COLUMNS = 48;
    private static final int TOP_ROWS = 9;
    private static final int LOW_ROWS = 13;
    private static final double LEVEL = 7.3;
    private static final double ROOM = 0.09;
    private static final Curve END = new Curve(
            new double[][] {{0, 4.85}, {40, 5.0}, {65, 5.28}, {90, 5.42}, {115, 5.28}, {140, 5.0}, {180, 4.85}});
    /** Axis of head and neck, by height. */
    private static final Curve AXIS = new Curve(new double[][] {{4.7, 0.3}, {5.9, 0.25}, {6.6, 0.4}, {7.3, 0.45}});

    private static final Vec FACE = new Vec(0, 7.0, 1.3);

    private final BaseMesh base;
    private final HeadRays rays;

    Headscarf(BaseMesh base, HeadRays rays) {
        this.base = base;
        this.rays = rays;
    }

    Sheet sheet() {
        List<Node> nodes = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c++) {
            nodes.addAll(column(2 * Math.PI * c / COLUMNS));
        }
        int rows = TOP_ROWS + LOW_ROWS;
        Node crown = Objects.requireNonNull(rays.hit(new Vec(0, 1, -0.1).unit()));
        nodes.add(crown.moved(crown.at().plus(new Vec(0, ROOM, 0))));
        List<int[]> faces = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c++) {
            int a = c * rows;
            int b = (c + 1) % COLUMNS * rows;
            faces.add(new int[] {a, b, nodes.size() - 1});
            for (int r = 0; r + 1 < rows; r++) {
                faces.add(new int[] {a + r + 1, b + r + 1, b + r, a + r});
            }
        }
        Sheet smooth = Even.places(new Sheet(nodes, faces), 3);
        Sheet folded = folded(smooth);
        Sheet snug = folded.map(Headscarf::snug);
        Sheet open = Cut.below(snug, n -> opening(n.at()));
        Sheet all = open;
        for (Loop loop : Loop.of(open, 0.12)) {
            all = all.and(loop.sweep(new double[][] {{-0.06, 0.004}, {0, 0.018}, {0.014, 0}, {-0.12, -0.05}}));
        }
        return all;
    }

    /** Round the face the cloth lies close. */
    private static Node snug(Node node) {
        double near = Curve.step(-0.28, -0.05, opening(node.at()));
        boolean floats = node.at().distance(node.rest()) > 3 * ROOM;
        return floats ? node : node.moved(node.at().mix(node.rest(), 0.7 * near));
    }

    /** Below 0 where there is cloth. */
    static double opening(Vec p) {
        if (p.z() < 0.75) {
            return -1;
        }
        double across = p.x() / 0.61;
        double up = (p.y() - FACE.y()) / (p.y() > FACE.y() ? 0.88 : 0.86);
        return (1 - Math.sqrt(across * across + up * up)) * 0.7;
    }

    /** Skin and body stocking that are safely below the cloth. */
    static boolean covers(Vec p) {
        if (opening(p) > -0.12) {
            return false;
        }
        double degrees = Math.toDegrees(StrictMath.atan2(Math.abs(p.x()), p.z() - AXIS.at(p.y())));
        return p.y() > END.at(degrees) + 0.25 && distance(p) < 1.5;
    }

    /** From the crown outwards and down to the shoulder. */
    private List<Node> column(double around) {
        List<Node> nodes = new ArrayList<>();
        for (int r = 1; r <= TOP_ROWS; r++) {
            double up = Math.PI / 2 * (1 - (double) r / TOP_ROWS) - 0.1 * r / TOP_ROWS;
            Vec direction = new Vec(
                    StrictMath.cos(up) * StrictMath.sin(around),
                    StrictMath.sin(up),
                    StrictMath.cos(up) * StrictMath.cos(around));
            Node skin = Objects.requireNonNull(rays.hit(direction));
            nodes.add(skin.moved(skin.at().plus(direction, ROOM)));
        }
        List<Node> hull = hull(nodes.getLast(), around);
        double[] reach = new double[hull.size()];
        for (int i = 1; i < reach.length; i++) {
            reach[i] = reach[i - 1] + hull.get(i).at().distance(hull.get(i - 1).at());
        }
        for (int r = 1; r <= LOW_ROWS; r++) {
            nodes.add(along(hull, reach, reach[reach.length - 1] * r / LOW_ROWS));
        }
        return nodes;
    }

    private static Node along(List<Node> line, double[] reach, double at) {
        int i = 1;
        while (i < reach.length - 1 && reach[i] < at) {
            i++;
        }
        double t = Math.clamp((at - reach[i - 1]) / Math.max(1e-9, reach[i] - reach[i - 1]), 0, 1);
        return line.get(i - 1).mix(line.get(i), t);
    }

    /** The outline of jaw, neck and shoulder in one direction, as a string pulled taut round it. */
    private List<Node> hull(Node top, double around) {
        Vec out = new Vec(StrictMath.sin(around), 0, StrictMath.cos(around));
        double degrees = Math.toDegrees(Math.min(around, 2 * Math.PI - around));
        double end = END.at(degrees);
        List<Node> outline = IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last())
                .filter(v -> base.at(v).y() < LEVEL - 0.15 && base.at(v).y() > end - 0.1)
                .mapToObj(v -> Node.on(Binding.to(v), base.positions()))
                .filter(n -> isThatWay(n.rest(), out))
                .map(n -> n.moved(n.rest()
                        .plus(out, roomAt(n.rest().y()))
                        .plus(new Vec(0, roomAt(n.rest().y()) / 2, 0))))
                .sorted(Comparator.comparingDouble(n -> -n.at().y()))
                .toList();
        List<Node> taut = new ArrayList<>(List.of(top));
        for (Node node : outline) {
            while (taut.size() > 1 && turn(taut.get(taut.size() - 2), taut.getLast(), node) >= 0) {
                taut.removeLast();
            }
            taut.add(node);
        }
        return taut.stream().map(n -> n.moved(onPlane(n.at(), around))).toList();
    }

    /** More over the shoulders, where there are clothes below. */
    private static double roomAt(double y) {
        return ROOM + 0.1 * Curve.step(6, 5.6, y);
    }

    private static boolean isThatWay(Vec p, Vec out) {
        Vec d = new Vec(p.x(), 0, p.z() - AXIS.at(p.y()));
        double along = d.dot(out);
        return along > 0 && d.plus(out, -along).length() < 0.11 && along < 2;
    }

    private static double distance(Vec p) {
        double z = p.z() - AXIS.at(p.y());
        return Math.sqrt(p.x() * p.x() + z * z);
    }

    private static Vec onPlane(Vec p, double around) {
        double r = distance(p);
        return new Vec(r * StrictMath.sin(around), p.y(), AXIS.at(p.y()) + r * StrictMath.cos(around));
    }

    /** Above 0 where b lies inside the line from a to c, seen with the axis on the left and going down. */
    private static double turn(Node a, Node b, Node c) {
        double ab = distance(b.at()) - distance(a.at());
        double ac = distance(c.at()) - distance(a.at());
        return (c.at().y() - a.at().y()) * ab - (b.at().y() - a.at().y()) * ac;
    }

    /** Soft folds that run from under the chin round to the shoulders. */
    private static Sheet folded(Sheet sheet) {
        Vec[] normals = sheet.normals();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < normals.length; i++) {
            Node node = sheet.nodes().get(i);
            Vec p = node.at();
            double around = StrictMath.atan2(Math.abs(p.x()), p.z() - AXIS.at(p.y()));
            double low = Curve.step(6.5, 5.9, p.y());
            double wave = StrictMath.sin(7 * p.y() + 2.6 * around) * Curve.step(4.9, 5.4, p.y());
            nodes.add(node.moved(p.plus(normals[i], 0.03 * low * wave)));
        }
        return new Sheet(nodes, sheet.faces());
    }
}
