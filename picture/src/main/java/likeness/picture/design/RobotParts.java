package likeness.picture.design;

import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Paint;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** What is bolted to a robot's head: antennae, ears, and the body below. */
final class RobotParts {

    private RobotParts() {}

    static void antenna(Canvas canvas, Dice dice, Metal metal, double top) {
        int rod = metal.shade().darker(0.08).rgb();
        int lamp = metal.lamp().rgb();
        switch (dice.below(6)) {
            case 0 -> {
                canvas.stroke(line(50, top + 4, 50, top - 8), 3, rod);
                canvas.fill(Paths.circle(50, top - 9, 5), lamp);
            }
            case 1 -> {
                canvas.stroke(line(42, top + 6, 36, top - 8), 3, rod);
                canvas.stroke(line(58, top + 6, 64, top - 8), 3, rod);
                canvas.fill(Paths.circle(36, top - 9, 4).andMirrored(50), lamp);
            }
            case 2 -> {
                canvas.fill(Paths.rounded(40, top - 6, 20, 14, 6), metal.trim().rgb());
                canvas.fill(Paths.rounded(45, top - 11, 10, 12, 5), lamp);
            }
            case 3 -> {
                canvas.stroke(line(63, top + 6, 63, top - 8), 3, rod);
                canvas.fill(Paths.circle(63, top - 9, 4.2), lamp);
            }
            case 4 -> {
                for (int i = 0; i < 3; i++) {
                    double y = top - 1 - i * 4;
                    canvas.fill(Paths.rounded(50 - 10 + i * 2.5, y, 20 - i * 5, 2.8, 1.4), rod);
                }
                canvas.fill(Paths.rounded(46, top - 1, 8, 8, 1), rod);
            }
            default -> {
                // None.
            }
        }
    }

    static void ears(Canvas canvas, Dice dice, Metal metal, RobotHead head) {
        double x = 50 + head.half();
        double y = head.middle();
        switch (dice.below(4)) {
            case 0 ->
                canvas.fill(
                        Paths.rounded(x - 3, y - 9, 9, 18, 4).andMirrored(50),
                        metal.trim().darker(0.06).rgb());
            case 1 -> {
                canvas.fill(
                        Paths.circle(x, y, 9).andMirrored(50),
                        metal.trim().darker(0.06).rgb());
                canvas.fill(
                        Paths.circle(x + 4, y, 3).andMirrored(50), metal.dark().rgb());
            }
            case 2 -> {
                canvas.fill(
                        Paths.rounded(x - 2, y - 3.5, 9, 7, 2).andMirrored(50),
                        metal.shade().darker(0.08).rgb());
                canvas.fill(
                        Paths.rounded(x + 4, y - 8, 4.5, 16, 2.2).andMirrored(50),
                        metal.trim().rgb());
            }
            default -> {
                // None.
            }
        }
    }

    static void torso(Canvas canvas, Dice dice, Metal metal) {
        canvas.fill(Paths.rectangle(41, 62, 18, 18), metal.dark().lighter(0.16).rgb());
        for (double y : new double[] {70, 74}) {
            canvas.fill(
                    Paths.rounded(39, y, 22, 2.6, 1.3),
                    metal.dark().lighter(0.28).rgb());
        }
        Path shoulders = dice.pick(shoulders(78, 16), shoulders(66, 8), shoulders(84, 24));
        canvas.fill(
                shoulders,
                Paint.down(
                        77, 104, metal.plate().rgb(), metal.shade().darker(0.02).rgb()));
        chest(canvas, dice, metal);
    }

    private static void chest(Canvas canvas, Dice dice, Metal metal) {
        int lamp = metal.lamp().rgb();
        int dark = metal.dark().rgb();
        switch (dice.below(4)) {
            case 0 -> {
                canvas.fill(Paths.circle(50, 92, 6.5), dark);
                canvas.fill(Paths.circle(50, 92, 4.2), lamp);
            }
            case 1 -> {
                canvas.fill(Paths.rounded(37, 86, 26, 20, 3.5), dark);
                for (int i = 0; i < 3; i++) {
                    canvas.fill(Paths.rounded(41 + i * 6.6, 97 - i * 3.2, 4.6, 12, 1), lamp);
                }
            }
            case 2 -> {
                for (int i = -1; i <= 1; i++) {
                    canvas.fill(
                            Paths.circle(50 + i * 9, 91, 3.1),
                            i == 0 ? lamp : metal.trim().rgb());
                }
            }
            default -> {
                for (double y : new double[] {87, 92, 97}) {
                    canvas.fill(
                            Paths.rounded(40, y, 20, 2.6, 1.3),
                            metal.shade().darker(0.1).rgb());
                }
            }
        }
    }

    private static Path shoulders(double width, double radius) {
        return Paths.rounded(50 - width / 2, 78, width, 60, radius);
    }

    private static Path line(double x0, double y0, double x1, double y1) {
        return Path.builder().move(x0, y0).line(x1, y1).build();
    }
}
