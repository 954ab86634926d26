package likeness.gltf;

/** Smallest and largest value of each component. */
record Bounds(float[] min, float[] max) {

    /** Of vectors of three; with {@code includingZero} as if one more vector were (0, 0, 0). */
    static Bounds of(float[] vectors, boolean includingZero) {
        float least = includingZero ? 0 : Float.NEGATIVE_INFINITY;
        float most = includingZero ? 0 : Float.POSITIVE_INFINITY;
        float[] min = {most, most, most};
        float[] max = {least, least, least};
        for (int i = 0; i < vectors.length; i += 3) {
            for (int c = 0; c < 3; c++) {
                min[c] = Math.min(min[c], vectors[i + c]);
                max[c] = Math.max(max[c], vectors[i + c]);
            }
        }
        return new Bounds(min, max);
    }
}
