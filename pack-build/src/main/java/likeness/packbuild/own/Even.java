package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;

/** Evens a sheet out by averaging neighbours. */
final class Even {

    private Even() {}

    /** What moves each node: so that neighbours of different bones do not part in a pose. */
    static Sheet origins(Sheet sheet, int rounds) {
        List<int[]> neighbours = sheet.neighbours();
        List<Node> nodes = sheet.nodes();
        for (int round = 0; round < rounds; round++) {
            List<Node> next = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                Binding mean = nodes.get(i).origin();
                double count = 1;
                for (int n : neighbours.get(i)) {
                    count++;
                    mean = mean.mix(nodes.get(n).origin(), 1 / count);
                }
                next.add(nodes.get(i).from(mean));
            }
            nodes = next;
        }
        return new Sheet(nodes, sheet.faces());
    }

    /** Where the nodes are: so that the facets of what they were drawn over do not show. */
    static Sheet places(Sheet sheet, int rounds) {
        List<int[]> neighbours = OpenEdges.neighbours(sheet);
        List<Node> nodes = sheet.nodes();
        for (int round = 0; round < rounds; round++) {
            List<Node> next = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                Vec sum = Vec.ZERO;
                for (int n : neighbours.get(i)) {
                    sum = sum.plus(nodes.get(n).at());
                }
                Node node = nodes.get(i);
                next.add(node.moved(node.at().mix(sum.times(1.0 / neighbours.get(i).length), 0.5)));
            }
            nodes = next;
        }
        return new Sheet(nodes, sheet.faces());
    }
}
