package likeness.picture.design;

import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Eyes of a creature: one, two or three of a kind, which look the same way. */
final class Eyes {

    private enum Kind {
        WIDE,
        DOT,
        SLEEPY,
        HAPPY,
        TALL,
        RINGED
    }

    private final Canvas canvas;
    private final Coat coat;
    private final Kind kind;
    private final double gazeX;
    private final double gazeY;

    private Eyes(Canvas canvas, Coat coat, Kind kind, double gazeX, double gazeY) {
        this.canvas = canvas;
        this.coat = coat;
        this.kind = kind;
        this.gazeX = gazeX;
        this.gazeY = gazeY;
    }

    static Eyes of(Dice dice, Canvas canvas, Coat coat) {
        Kind kind =
                dice.pick(Kind.WIDE, Kind.WIDE, Kind.DOT, Kind.DOT, Kind.SLEEPY, Kind.HAPPY, Kind.TALL, Kind.RINGED);
        return new Eyes(canvas, coat, kind, dice.pick(-0.18, 0.0, 0.0, 0.18), dice.pick(-0.1, 0.0, 0.12));
    }

    /** @param size the radius of an eye */
    void one(double x, double y, double size) {
        eye(x, y, size, 0);
    }

    /** @param apart from the middle to each */
    void two(double x, double y, double apart, double size) {
        eye(x - apart, y, size, -1);
        eye(x + apart, y, size, 1);
    }

    void three(double x, double y, double apart, double size) {
        two(x, y + size * 0.35, apart, size * 0.86);
        eye(x, y - size * 1.0, size * 0.86, 0);
    }

    private void eye(double x, double y, double size, int side) {
        switch (kind) {
            case WIDE -> ball(Paths.circle(x, y, size), x, y, size);
            case TALL -> ball(Paths.ellipse(x, y, size * 0.82, size * 1.22), x, y, size * 0.92);
            case DOT -> dot(x, y, size);
            case HAPPY -> happy(x, y, size);
            case RINGED -> {
                canvas.fill(Paths.circle(x, y, size * 1.3), coat.light().rgb());
                ball(Paths.circle(x, y, size * 0.95), x, y, size * 0.95);
            }
            case SLEEPY -> sleepy(x, y, size, side);
        }
    }

    private void ball(Path white, double x, double y, double size) {
        canvas.fill(white, Coat.WHITE);
        pupil(x + gazeX * size, y + gazeY * size, size * 0.6);
    }

    private void pupil(double x, double y, double radius) {
        canvas.fill(Paths.circle(x, y, radius), coat.ink().rgb());
        canvas.fill(Paths.circle(x - radius * 0.32, y - radius * 0.36, radius * 0.32), Coat.WHITE);
    }

    private void dot(double x, double y, double size) {
        canvas.fill(Paths.ellipse(x, y, size * 0.62, size * 0.78), coat.ink().rgb());
        canvas.fill(Paths.circle(x - size * 0.18, y - size * 0.3, size * 0.22), Coat.WHITE);
    }

    private void happy(double x, double y, double size) {
        Path arc = Path.builder()
                .move(x - size * 0.75, y + size * 0.3)
                .cubic(
                        x - size * 0.5,
                        y - size * 0.75,
                        x + size * 0.5,
                        y - size * 0.75,
                        x + size * 0.75,
                        y + size * 0.3)
                .build();
        canvas.stroke(arc, size * 0.42, coat.ink().rgb());
    }

    /** Lids half down, a little lower outside. */
    private void sleepy(double x, double y, double size, int side) {
        Path white = Paths.circle(x, y, size);
        canvas.fill(white, Coat.WHITE);
        pupil(x + gazeX * size, y + size * 0.22, size * 0.58);
        double tilt = side * size * 0.16;
        Path lid = Paths.polygon(
                x - size * 1.2,
                y - size * 1.2,
                x + size * 1.2,
                y - size * 1.2,
                x + size * 1.2,
                y - size * 0.12 + tilt,
                x - size * 1.2,
                y - size * 0.12 - tilt);
        Path over = Paths.circle(x, y, size * 1.06);
        canvas.fillWithin(over, lid, coat.shade().rgb());
    }
}
