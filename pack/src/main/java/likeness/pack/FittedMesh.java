package likeness.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * A mesh that follows the body: hair, garment, eyes, teeth.
 *
 * <p>Vertex = Σ weight·body[ref] + offset ⊙ scale + normalOffset·bodyNormal[ref 0], on the morphed body at rest.
 *
 * @param refs 3 geometry vertices of the body per vertex (may be helper geometry)
 * @param refWeights 3 per vertex
 * @param offsets 3 per vertex, decimetres
 * @param normalOffsets 1 per vertex, decimetres along the normal of the first ref; an empty array when there are none
 * @param scale how offsets grow with the body
 * @param weights bone weights of each vertex
 * @param hides body geometry vertices that it covers, ascending
 * @param depth of layers: what has a higher one lies outside
 * @param parts what is drawn; each has a material of its own
 */
public record FittedMesh(
        int[] refs,
        float[] refWeights,
        float[] offsets,
        float[] normalOffsets,
        ScaleReference scale,
        SkinWeights weights,
        int[] hides,
        int depth,
        List<Part> parts) {

    private static final float OFFSET_STEP = 4e-4f;
    private static final float WEIGHT_STEP = 1f / 8192;

    public FittedMesh {
        parts = List.copyOf(parts);
    }

    /**
     * @param name of the part; the catalogue gives it a material
     * @param mesh faces; {@code source} counts the fitted mesh's own vertices
     * @param tiled second UV set for tiled maps, 2 per drawn vertex; an empty array when there is none
     */
    public record Part(String name, PolyMesh mesh, float[] tiled) {}

    public int vertexCount() {
        return refs.length / 3;
    }

    public byte[] encode() {
        ArrayBundle.Writer out = new ArrayBundle.Writer();
        out.ints("refs", refs, 3)
                .quantised("refWeights", refWeights, WEIGHT_STEP, 3)
                .quantised("offsets", offsets, OFFSET_STEP, 3)
                .quantised("normalOffsets", normalOffsets, OFFSET_STEP, 1)
                .ints("scale.vertices", scale.vertices(), 1)
                .floats("scale.distances", scale.distances());
        weights.writeTo(out);
        out.ints("hides", hides, 1).ints("depth", new int[] {depth}, 1);
        for (Part part : parts) {
            part.mesh.writeTo(out, "part." + part.name + ".");
            out.quantised("part." + part.name + ".tiled", part.tiled, 1f / 1024, 2);
        }
        return out.encode();
    }

    public static FittedMesh decode(ArrayBundle in) {
        List<Part> parts = new ArrayList<>();
        for (String name : in.names()) {
            if (name.startsWith("part.") && name.endsWith(".source")) {
                String prefix = name.substring(0, name.length() - "source".length());
                String part = prefix.substring("part.".length(), prefix.length() - 1);
                parts.add(new Part(part, PolyMesh.readFrom(in, prefix), in.floats(prefix + "tiled")));
            }
        }
        return new FittedMesh(
                in.ints("refs"),
                in.floats("refWeights"),
                in.floats("offsets"),
                in.floats("normalOffsets"),
                new ScaleReference(in.ints("scale.vertices"), in.floats("scale.distances")),
                SkinWeights.readFrom(in),
                in.ints("hides"),
                in.ints("depth")[0],
                parts);
    }
}
