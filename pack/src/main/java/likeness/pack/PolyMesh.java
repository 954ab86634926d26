package likeness.pack;

/**
 * Faces of a surface, ready to draw: vertices are already split where the texture has a seam.
 *
 * @param source for each drawn vertex the geometry vertex that it copies its position, normal and weights from
 * @param uv 2 per drawn vertex, origin top left (glTF)
 * @param quads 4 drawn vertices per face, counter-clockwise; a triangle repeats its last vertex
 */
public record PolyMesh(int[] source, float[] uv, int[] quads) {

    public int faceCount() {
        return quads.length / 4;
    }

    public int vertexCount() {
        return source.length;
    }

    /** Number of triangles when every face is drawn. */
    public int triangleCount() {
        int n = 0;
        for (int f = 0; f < faceCount(); f++) {
            n += isTriangle(f) ? 1 : 2;
        }
        return n;
    }

    public boolean isTriangle(int face) {
        return quads[4 * face + 3] == quads[4 * face + 2];
    }

    void writeTo(ArrayBundle.Writer out, String prefix) {
        out.ints(prefix + "source", source, 1)
                .quantised(prefix + "uv", uv, UV_STEP, 2)
                .ints(prefix + "quads", quads, 4);
    }

    static PolyMesh readFrom(ArrayBundle in, String prefix) {
        return new PolyMesh(in.ints(prefix + "source"), in.floats(prefix + "uv"), in.ints(prefix + "quads"));
    }

    private static final float UV_STEP = 1f / 8192;
}
