package likeness.image;

/**
 * One image of a GIF as its blocks describe it.
 *
 * @param left of its corner on the screen, which it may leave
 * @param colours by number; 0 is the one that lets through what is below
 * @param hundredths of a second that it is shown, as viewers show it
 * @param data where its codes begin
 * @param end where they end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GifImage(
        int left,
        int top,
        int width,
        int height,
        boolean interlaced,
        int[] colours,
        int hundredths,
        Disposal disposal,
        int data,
        int end) {

    /** What happens to it when its time is over. */
    enum Disposal {
        KEEP,
        CLEAR,
        RESTORE;

        /** By the number in the file; what stands for nothing is as if nothing were said. */
        static Disposal of(int number) {
            return switch (number) {
                case 2 -> CLEAR;
                case 3 -> RESTORE;
                default -> KEEP;
            };
        }
    }

    long area() {
        return (long) width * height;
    }

    /** First row of each pass. */
    int[] firsts() {
        return interlaced ? new int[] {0, 4, 2, 1} : new int[] {0};
    }

    /** From row to row in each pass. */
    int[] steps() {
        return interlaced ? new int[] {8, 8, 4, 2} : new int[] {1};
    }
}
