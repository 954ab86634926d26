package likeness.picture;

/**
 * Where a face is in an upright picture, in its pixels.
 *
 * @param eyeX centre between the eyes
 * @param eyeY centre between the eyes
 * @param height of the face's oval, from the hairline to the chin; positive
 * @param roll by which the head is tilted, in degrees, positive when the line of the eyes falls to the right
 */
public record FacePosition(double eyeX, double eyeY, double height, double roll) {

    public FacePosition {
        boolean finite = Double.isFinite(eyeX) && Double.isFinite(eyeY) && Double.isFinite(roll);
        if (!finite || !(height > 0 && height < 1e6)) {
            throw new IllegalArgumentException(
                    "face at " + eyeX + "," + eyeY + " of height " + height + ", roll " + roll);
        }
    }

    /** Upright, told by the box around its oval; eyes are at 40 % of a face's height. */
    public static FacePosition ofBox(double x, double y, double width, double height) {
        return new FacePosition(x + width / 2, y + 0.4 * height, height, 0);
    }
}
