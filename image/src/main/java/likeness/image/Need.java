package likeness.image;

/**
 * What of a picture is needed; a decoder may leave out and shrink the rest.
 *
 * @param enough pixels on the shorter side; what is larger may come smaller, never with a shorter side than this
 * @param middle whether the largest square in the middle is all that will be seen
 */
record Need(int enough, boolean middle) {

    Region seen(int width, int height) {
        return middle ? Region.centredSquare(width, height) : new Region(0, 0, width, height);
    }
}
