package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lets a sheet hang like cloth: it is pulled taut between what holds it out, and never comes nearer to the surface that it
 * was grown from than a clearance. Open edges are evened out along themselves and do not shrink inwards.
 */
final class Relax {

    private Relax() {}

    /**
     * @param clearance least distance from {@link Node#rest} along the normal there
     * @param give 0 (stays where it is) … 1 (gives way freely)
     */
    static Sheet over(Sheet sheet, ToDoubleFunction<Node> clearance, ToDoubleFunction<Node> give, int rounds) {
        Vec[] normals =
                new Sheet(sheet.nodes().stream().map(n -> n.moved(n.rest())).toList(), sheet.faces()).normals();
        List<int[]> neighbours = OpenEdges.neighbours(sheet);
        List<Node> nodes = new ArrayList<>();
        double[] gap = new double[sheet.nodes().size()];
        double[] yield = new double[gap.length];
        for (int i = 0; i < gap.length; i++) {
            Node node = sheet.nodes().get(i);
            gap[i] = clearance.applyAsDouble(node);
            yield[i] = give.applyAsDouble(node);
            nodes.add(node.moved(node.rest().plus(normals[i], gap[i])));
        }
        for (int round = 0; round < rounds; round++) {
            List<Node> before = List.copyOf(nodes);
            for (int i = 0; i < gap.length; i++) {
                Node node = before.get(i);
                Vec middle = middle(before, neighbours.get(i));
                Vec pulled = node.at().mix(middle, 0.5 * yield[i]);
                double height = pulled.minus(node.rest()).dot(normals[i]);
                nodes.set(i, node.moved(pulled.plus(normals[i], Math.max(0, gap[i] - height))));
            }
        }
        return new Sheet(nodes, sheet.faces());
    }

    private static Vec middle(List<Node> nodes, int[] neighbours) {
        Vec sum = Vec.ZERO;
        for (int n : neighbours) {
            sum = sum.plus(nodes.get(n).at());
        }
        return sum.times(1.0 / neighbours.length);
    }
}
