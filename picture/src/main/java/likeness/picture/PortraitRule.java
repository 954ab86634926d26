package likeness.picture;

import likeness.image.Pixels;
import likeness.image.Region;
import likeness.image.Resampler;

/**
 * How a head sits in a square portrait: the face's oval fills half the height, the eyes are at 42 % from the top and in the
 * middle, and a tilted head is turned back by 60 % of its tilt. Where the square would leave the picture it is moved, and made
 * smaller only if it does not fit at all.
 */
final class PortraitRule {

    private static final double FACE_SHARE = 0.5;
    private static final double EYE_LINE = 0.42;
    private static final double UNTILT = 0.6;

    /** Degrees: more than this is a pose, not a slip. */
    private static final double MAX_ROLL = 29;

    /** Degrees that nobody sees, and that would cost sharpness. */
    private static final double MIN_TURN = 0.5;

    private PortraitRule() {}

    /** The portrait, of at most the given side. */
    static Pixels crop(Pixels picture, FacePosition face, int largest) {
        int side = (int)
                Math.clamp(Math.round(face.height() / FACE_SHARE), 1, Math.min(picture.width(), picture.height()));
        double turn = Math.abs(face.roll()) < MAX_ROLL ? face.roll() * UNTILT : 0;
        if (Math.abs(turn) < MIN_TURN) {
            int x = within(face.eyeX() - side / 2.0, picture.width() - side);
            int y = within(face.eyeY() - side * EYE_LINE, picture.height() - side);
            int size = Math.min(side, largest);
            return Resampler.resize(picture, new Region(x, y, side, side), size, size);
        }
        return Turned.crop(picture, face.eyeX(), face.eyeY(), side, EYE_LINE, turn, Math.min(side, largest));
    }

    private static int within(double place, int most) {
        return (int) Math.clamp(Math.round(place), 0, most);
    }
}
