package likeness.human;

/**
 * The base mesh of one person, decimetres, 3 per geometry vertex.
 *
 * @param rest without expression: it says how large things are, since nothing grows with a smile
 * @param body with expression: it says where things are
 * @param normals of the skin with expression
 */
record Figure(float[] rest, float[] body, float[] normals) {

    /** Without expression, but for the normals. */
    Figure atRest() {
        return new Figure(rest, rest, normals);
    }
}
