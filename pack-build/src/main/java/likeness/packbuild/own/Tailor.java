package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.pack.FittedMesh;
import likeness.pack.PolyMesh;
import likeness.pack.ScaleReference;
import likeness.pack.SkinWeights;

/** Sews sheets into a fitted mesh, one part each. */
final class Tailor {

    private final BaseMesh base;
    private final ScaleReference scale;
    private final List<Node> nodes = new ArrayList<>();
    private final List<FittedMesh.Part> parts = new ArrayList<>();
    private boolean rigid;

    Tailor(BaseMesh base, ScaleReference scale) {
        this.base = base;
        this.scale = scale;
    }

    /** Everything follows the head bone alone. */
    Tailor rigidOnHead() {
        rigid = true;
        return this;
    }

    /** How a face's corners lie on the texture and on the tile. */
    interface Layout {
        Corner texture(Sheet sheet, int[] face, int corner);

        Corner tile(Sheet sheet, int[] face, int corner);
    }

    private record Drawn(int node, Corner texture, Corner tile) {}

    Tailor part(String name, Sheet sheet, Layout layout) {
        int first = nodes.size();
        nodes.addAll(sheet.nodes());
        Map<Drawn, Integer> number = new LinkedHashMap<>();
        int[] quads = new int[4 * sheet.faces().size()];
        int at = 0;
        for (int[] face : sheet.faces()) {
            for (int k = 0; k < 4; k++) {
                int corner = Math.min(k, face.length - 1);
                Drawn drawn = new Drawn(
                        first + face[corner], layout.texture(sheet, face, corner), layout.tile(sheet, face, corner));
                quads[at++] = number.computeIfAbsent(drawn, d -> number.size());
            }
        }
        parts.add(part(name, List.copyOf(number.keySet()), quads));
        return this;
    }

    private static FittedMesh.Part part(String name, List<Drawn> drawn, int[] quads) {
        int[] source = drawn.stream().mapToInt(Drawn::node).toArray();
        float[] uv = new float[2 * source.length];
        float[] tiled = new float[2 * source.length];
        for (int i = 0; i < source.length; i++) {
            uv[2 * i] = (float) drawn.get(i).texture.u();
            uv[2 * i + 1] = (float) drawn.get(i).texture.v();
            tiled[2 * i] = (float) drawn.get(i).tile.u();
            tiled[2 * i + 1] = (float) drawn.get(i).tile.v();
        }
        return new FittedMesh.Part(name, new PolyMesh(source, uv, quads), tiled);
    }

    FittedMesh sew(int[] hides, int depth) {
        int n = nodes.size();
        int[] refs = new int[3 * n];
        float[] refWeights = new float[3 * n];
        float[] offsets = new float[3 * n];
        float[] lifts = new float[n];
        for (int i = 0; i < n; i++) {
            Node node = nodes.get(i);
            Binding held = node.follows().onTriangle(base.positions());
            for (int k = 0; k < 3; k++) {
                refs[3 * i + k] = held.refs()[Math.min(k, held.refs().length - 1)];
                refWeights[3 * i + k] = k < held.refs().length ? (float) held.weights()[k] : 0;
            }
            Vec offset = node.at().minus(held.on(base.positions())).plus(base.normal(refs[3 * i]), -node.lift());
            offsets[3 * i] = (float) offset.x();
            offsets[3 * i + 1] = (float) offset.y();
            offsets[3 * i + 2] = (float) offset.z();
            lifts[i] = (float) node.lift();
        }
        boolean lifted = nodes.stream().anyMatch(node -> node.lift() != 0);
        SkinWeights weights = rigid ? BoneWeights.headOnly(base, n) : BoneWeights.of(base, nodes);
        return new FittedMesh(
                refs, refWeights, offsets, lifted ? lifts : new float[0], scale, weights, hides, depth, parts);
    }
}
