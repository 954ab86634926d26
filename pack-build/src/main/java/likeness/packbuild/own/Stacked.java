package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import likeness.pack.FittedMesh;

/**
 * Layout of shells that lie one above the other: each has its own tile of the texture, stacked from the top.
 *
 * @param unwrap where a point lies on its tile
 * @param shellOf tile of each node of the sheet
 * @param shells how many there are
 */
record Stacked(Unwrap unwrap, int[] shellOf, int shells) implements Tailor.Layout {

    /** Keeps filtering away from the next tile. */
    private static final double MARGIN = 0.002;

    /** One part made of shells, the inmost first, so that they blend in that order. */
    static FittedMesh sew(BaseMesh base, String part, List<Sheet> shells, Unwrap unwrap, int depth) {
        Sheet all = new Sheet(List.of(), List.of());
        List<Integer> shellOf = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            all = all.and(shells.get(i));
            shellOf.addAll(Collections.nCopies(shells.get(i).nodes().size(), i));
        }
        int[] tiles = shellOf.stream().mapToInt(Integer::intValue).toArray();
        return new Tailor(base, Scales.head(base))
                .part(part, all, new Stacked(unwrap, tiles, shells.size()))
                .sew(new int[0], depth);
    }

    @Override
    public Corner texture(Sheet sheet, int[] face, int corner) {
        Corner on = unwrap.of(sheet.nodes().get(face[corner]).rest());
        double v = Math.clamp(on.v(), MARGIN, 1 - MARGIN);
        return new Corner(Math.min(on.u(), 1 - MARGIN), (shellOf[face[corner]] + v) / shells);
    }

    @Override
    public Corner tile(Sheet sheet, int[] face, int corner) {
        return Corner.ZERO;
    }
}
