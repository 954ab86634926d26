package likeness.gltf;

/**
 * How much may be made of a file. Accessors may share bytes, so a small file could name the same bytes a million times;
 * each naming is charged, and a file that asks for far more than it holds is refused.
 */
final class ReadBudget {

    private static final long FREE = 1 << 20;
    private static final int TIMES = 16;

    private long left;

    ReadBudget(int fileBytes) {
        left = FREE + (long) TIMES * fileBytes;
    }

    void charge(JsonAt at, int bytes) {
        left -= bytes;
        if (left < 0) {
            throw at.fault("the file names the same bytes too often");
        }
    }
}
