package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;

/** Sweeps a rounded cross-section along a curve. */
final class Tube {

    private final List<Node> curve;
    private final boolean closed;
    private final int sides;

    /**
     * @param curve points in order
     * @param closed whether the last is joined to the first
     * @param sides of the cross-section
     */
    Tube(List<Node> curve, boolean closed, int sides) {
        this.curve = List.copyOf(curve);
        this.closed = closed;
        this.sides = sides;
    }

    /** Half width across and half depth along {@code up} of the cross-section at a point of the curve. */
    interface Section {
        double[] at(int point);
    }

    /**
     * @param up direction that the depth is measured in; never along the curve
     * @param power 2 is an ellipse, more is boxier
     */
    Sheet sweep(Vec up, double power, Section section) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            Vec along = tangent(i);
            Vec across = up.cross(along).unit();
            Vec depth = along.cross(across).unit();
            double[] half = section.at(i);
            for (int s = 0; s < sides; s++) {
                double angle = 2 * Math.PI * (s + 0.5) / sides;
                double a = half[0] * rounded(StrictMath.cos(angle), power);
                double d = half[1] * rounded(StrictMath.sin(angle), power);
                Node node = curve.get(i);
                nodes.add(node.moved(node.at().plus(across, a).plus(depth, d)));
            }
        }
        return new Sheet(nodes, faces(nodes));
    }

    private static double rounded(double c, double power) {
        return Math.copySign(StrictMath.pow(Math.abs(c), 2 / power), c);
    }

    private Vec tangent(int i) {
        int n = curve.size();
        int before = closed ? (i + n - 1) % n : Math.max(0, i - 1);
        int after = closed ? (i + 1) % n : Math.min(n - 1, i + 1);
        return curve.get(after).at().minus(curve.get(before).at()).unit();
    }

    private List<int[]> faces(List<Node> nodes) {
        List<int[]> faces = new ArrayList<>();
        int n = curve.size();
        for (int i = 0; i < (closed ? n : n - 1); i++) {
            int next = (i + 1) % n;
            for (int s = 0; s < sides; s++) {
                int t = (s + 1) % sides;
                faces.add(new int[] {i * sides + s, next * sides + s, next * sides + t, i * sides + t});
            }
        }
        if (!closed) {
            cap(faces, nodes, 0, true);
            cap(faces, nodes, n - 1, false);
        }
        return faces;
    }

    private void cap(List<int[]> faces, List<Node> nodes, int end, boolean first) {
        nodes.add(curve.get(end));
        int middle = nodes.size() - 1;
        for (int s = 0; s < sides; s++) {
            int a = end * sides + s;
            int b = end * sides + (s + 1) % sides;
            faces.add(first ? new int[] {middle, a, b} : new int[] {middle, b, a});
        }
    }
}
