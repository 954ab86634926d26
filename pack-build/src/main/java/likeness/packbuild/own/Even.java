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
}
