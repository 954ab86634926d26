package likeness.pack;

/**
 * The base mesh that every target moves and every garment is fitted to.
 *
 * @param positions 3 per geometry vertex, decimetres; 13 380 of skin first, then helper geometry that is never drawn
 * @param weights of every geometry vertex
 * @param head skin of the head, in a texture window of its own
 * @param body the rest of the skin
 * @param rig skeleton
 */
public record BodyModel(float[] positions, SkinWeights weights, PolyMesh head, PolyMesh body, Rig rig) {

    private static final float POSITION_STEP = 1e-4f;

    public int vertexCount() {
        return positions.length / 3;
    }

    byte[] encodeGeometry() {
        ArrayBundle.Writer out = new ArrayBundle.Writer();
        out.quantised("positions", positions, POSITION_STEP, 3);
        weights.writeTo(out);
        head.writeTo(out, "head.");
        body.writeTo(out, "body.");
        return out.encode();
    }

    static BodyModel decode(ArrayBundle in, Rig rig) {
        return new BodyModel(
                in.floats("positions"),
                SkinWeights.readFrom(in),
                PolyMesh.readFrom(in, "head."),
                PolyMesh.readFrom(in, "body."),
                rig);
    }
}
