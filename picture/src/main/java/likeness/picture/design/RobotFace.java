package likeness.picture.design;

import likeness.picture.vector.Affine;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Ways for a robot to look: lenses, a screen, a visor, one eye. */
enum RobotFace {
    LENSES {
        @Override
        void draw(Canvas canvas, Dice dice, Metal metal, double y, double half) {
            double apart = half * 0.46;
            double size = half * dice.between(0.29, 0.36);
            for (double x : new double[] {50 - apart, 50 + apart}) {
                lens(canvas, metal, x, y - 5, size);
            }
            mouth(canvas, dice, metal, y + 13, half);
        }
    },
    UNEVEN {
        @Override
        void draw(Canvas canvas, Dice dice, Metal metal, double y, double half) {
            lens(canvas, metal, 50 - half * 0.44, y - 5, half * 0.40);
            lens(canvas, metal, 50 + half * 0.50, y - 4, half * 0.25);
            mouth(canvas, dice, metal, y + 14, half);
        }
    },
    ONE_EYE {
        @Override
        void draw(Canvas canvas, Dice dice, Metal metal, double y, double half) {
            lens(canvas, metal, 50, y - 4, half * 0.46);
            mouth(canvas, dice, metal, y + 16, half * 0.9);
        }
    },
    SCREEN {
        @Override
        void draw(Canvas canvas, Dice dice, Metal metal, double y, double half) {
            double wide = half * 0.8;
            canvas.fill(
                    Paths.rounded(50 - wide, y - 16, 2 * wide, 32, 8),
                    metal.dark().rgb());
            lamps(canvas, dice, metal, y - 4, half * 0.4, half * 0.17);
            Path smile = Path.builder()
                    .move(50 - half * 0.26, y + 6)
                    .quad(50, y + 13, 50 + half * 0.26, y + 6)
                    .build();
            canvas.stroke(smile, 2.8, metal.lamp().rgb());
        }
    },
    VISOR {
        @Override
        void draw(Canvas canvas, Dice dice, Metal metal, double y, double half) {
            double wide = half * 0.86;
            canvas.fill(
                    Paths.rounded(50 - wide, y - 14, 2 * wide, 18, 9),
                    metal.dark().rgb());
            lamps(canvas, dice, metal, y - 5, half * 0.42, half * 0.2);
            mouth(canvas, dice, metal, y + 13, half);
        }
    },
    PANELS {
        @Override
        void draw(Canvas canvas, Dice dice, Metal metal, double y, double half) {
            double side = half * 0.62;
            for (double x : new double[] {50 - half * 0.46, 50 + half * 0.46}) {
                canvas.fill(
                        Paths.rounded(x - side / 2, y - 6 - side / 2, side, side, 3.5),
                        metal.dark().rgb());
            }
            lamps(canvas, dice, metal, y - 6, half * 0.46, half * 0.18);
            mouth(canvas, dice, metal, y + 13, half);
        }
    };

    /**
     * @param y the middle of the head
     * @param half half its width
     */
    abstract void draw(Canvas canvas, Dice dice, Metal metal, double y, double half);

    private static void lens(Canvas canvas, Metal metal, double x, double y, double size) {
        canvas.fill(Paths.circle(x, y, size * 1.22), metal.shade().darker(0.06).rgb());
        canvas.fill(Paths.circle(x, y, size), Coat.WHITE);
        canvas.fill(Paths.circle(x, y, size * 0.62), metal.dark().rgb());
        canvas.fill(Paths.circle(x, y, size * 0.30), metal.lamp().rgb());
        canvas.fill(Paths.circle(x - size * 0.24, y - size * 0.26, size * 0.14), Coat.WHITE);
    }

    private static void lamps(Canvas canvas, Dice dice, Metal metal, double y, double apart, double size) {
        int lamp = metal.lamp().rgb();
        double x = 50 + apart;
        switch (dice.below(4)) {
            case 0 -> canvas.fill(Paths.circle(x, y, size).andMirrored(50), lamp);
            case 1 ->
                canvas.fill(
                        Paths.rounded(x - size * 0.8, y - size * 1.2, size * 1.6, size * 2.4, 2)
                                .andMirrored(50),
                        lamp);
            case 2 ->
                canvas.fill(
                        Paths.rounded(x - size * 1.3, y - size * 0.6, size * 2.6, size * 1.2, 3)
                                .andMirrored(50),
                        lamp);
            default -> {
                Path arc = Path.builder()
                        .move(x - size, y + size * 0.5)
                        .quad(x, y - size * 1.3, x + size, y + size * 0.5)
                        .build();
                canvas.stroke(arc, 2.8, lamp);
                canvas.stroke(arc.transformed(Affine.mirror(50)), 2.8, lamp);
            }
        }
    }

    private static void mouth(Canvas canvas, Dice dice, Metal metal, double y, double half) {
        int dark = metal.dark().rgb();
        double wide = half * 0.5;
        switch (dice.below(5)) {
            case 0 -> {
                canvas.fill(Paths.rounded(50 - wide, y - 4, 2 * wide, 8, 3), dark);
                for (int i = -2; i <= 2; i++) {
                    canvas.fill(
                            Paths.rectangle(50 + i * wide * 0.36 - wide * 0.1, y - 2.2, wide * 0.2, 4.4),
                            metal.lamp().rgb());
                }
            }
            case 1 -> {
                Path smile = Path.builder()
                        .move(50 - wide * 0.8, y - 2)
                        .quad(50, y + 6, 50 + wide * 0.8, y - 2)
                        .build();
                canvas.stroke(smile, 3, dark);
            }
            case 2 -> {
                for (int i = -2; i <= 2; i++) {
                    canvas.fill(Paths.rounded(50 + i * wide * 0.4 - 1.5, y - 4, 3, 8, 1.5), dark);
                }
            }
            case 3 -> {
                canvas.fill(Paths.rounded(50 - wide, y - 3.5, 2 * wide, 7.5, 3.7), Coat.WHITE);
                canvas.fill(Paths.rectangle(50 - wide * 0.5, y - 3.5, 1.8, 7.5), dark);
                canvas.fill(Paths.rectangle(49.1, y - 3.5, 1.8, 7.5), dark);
                canvas.fill(Paths.rectangle(50 + wide * 0.5 - 1.8, y - 3.5, 1.8, 7.5), dark);
            }
            default -> {
                canvas.fill(Paths.rounded(50 - wide * 0.7, y - 2, wide * 1.4, 4.4, 2.2), dark);
            }
        }
    }
}
