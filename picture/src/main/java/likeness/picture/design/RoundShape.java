package likeness.picture.design;

import likeness.picture.colour.Oklch;
import likeness.picture.vector.Affine;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Paint;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** What a round face is the face of. Faces are drawn round (50, 53). */
enum RoundShape {
    BALL(30) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            dice.pick(Headgear.TUFT, Headgear.SPROUT, Headgear.NONE, Headgear.EYESTALK)
                    .draw(canvas, coat, 22, 26);
            canvas.fill(Paths.circle(50, 53, 36), skin(coat, 17, 89));
        }
    },
    ANIMAL(30) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            dice.pick(Headgear.ROUND_EARS, Headgear.CAT_EARS, Headgear.LONG_EARS)
                    .draw(canvas, coat, 25, 28);
            canvas.fill(Paths.ellipse(50, 55, 37, 33), skin(coat, 22, 88));
            canvas.fill(Paths.ellipse(50, 69, 20, 15), coat.light().rgb());
        }
    },
    CUSHION(31) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            dice.pick(Headgear.ANTENNAE, Headgear.TUFT, Headgear.SPROUT, Headgear.NONE)
                    .draw(canvas, coat, 23, 28);
            Path path = Paths.smooth(1.1, 50, 19, 79, 24, 85, 53, 79, 82, 50, 87, 21, 82, 15, 53, 21, 24);
            canvas.fill(path, skin(coat, 19, 87));
        }
    },
    SUN(27) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            Element ray = dice.pick(Element.PETAL, Element.BAR, Element.DISC);
            Path rays = ray.ring(12, 28, 44, ray == Element.BAR ? 0.7 : 0.85, 0);
            canvas.fill(rays.transformed(Affine.translate(0, 2)), coat.accent().rgb());
            canvas.fill(Paths.circle(50, 52, 31), skin(coat, 21, 83));
        }
    },
    FLOWER(24) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            int petals = dice.pick(6, 8, 10);
            Path ring = Element.DISC.ring(petals, 14, 44, petals == 6 ? 1.12 : 1.25, 0);
            canvas.fill(ring.transformed(Affine.translate(0, 1)), coat.accent().rgb());
            canvas.fill(Paths.circle(50, 51, 28), skin(coat, 23, 79));
        }
    },
    STAR(25) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            double[] xy = new double[20];
            for (int i = 0; i < 10; i++) {
                double radius = i % 2 == 0 ? 43 : 31;
                double angle = StrictMath.PI * i / 5;
                xy[2 * i] = 50 + radius * StrictMath.sin(angle);
                xy[2 * i + 1] = 53 - radius * StrictMath.cos(angle);
            }
            canvas.fill(Paths.smooth(0.95, xy), skin(coat, 10, 90));
        }
    },
    DROP(27) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            Path drop = Path.builder()
                    .move(54, 8)
                    .cubic(58, 24, 83, 36, 83, 59)
                    .cubic(83, 77, 68, 90, 50, 90)
                    .cubic(32, 90, 17, 77, 17, 59)
                    .cubic(17, 38, 46, 30, 54, 8)
                    .close()
                    .build();
            canvas.fill(drop, skin(coat, 15, 90));
        }
    },
    FRUIT(29) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            Headgear.SPROUT.draw(canvas, coat, 24, 26);
            Path fruit = Path.builder()
                    .move(50, 24)
                    .cubic(57, 18, 86, 18, 86, 51)
                    .cubic(86, 76, 66, 94, 50, 87)
                    .mirrorBack(50)
                    .build();
            canvas.fill(fruit, skin(coat, 20, 90));
        }
    },
    CLOUD(30) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            Path cloud = Path.builder()
                    .move(50, 19)
                    .cubic(61, 12, 76, 19, 76, 32)
                    .cubic(88, 33, 94, 49, 85, 57)
                    .cubic(92, 68, 84, 82, 72, 80)
                    .cubic(68, 91, 56, 91, 50, 86)
                    .mirrorBack(50)
                    .build();
            canvas.fill(cloud, skin(coat, 15, 90));
        }
    },
    PLANET(27) {
        @Override
        void draw(Canvas canvas, Coat coat, Dice dice) {
            Path ball = Paths.circle(50, 52, 33);
            Affine tilt = Affine.rotate(dice.pick(-14.0, 14.0), 50, 52);
            Path ring = Paths.ellipse(50, 64, 44, 13);
            canvas.stroke(ring.transformed(tilt), 5.5, coat.accent().rgb());
            canvas.fill(ball, skin(coat, 19, 85));
            for (double[] crater : new double[][] {{28, 36, 4.5}, {70, 30, 5.5}, {77, 67, 4}, {34, 78, 4}}) {
                canvas.fillWithin(
                        ball,
                        Paths.circle(crater[0], crater[1], crater[2]),
                        coat.shade().rgb());
            }
            Path before = Path.builder()
                    .move(6, 64)
                    .cubic(6, 71.2, 25.7, 77, 50, 77)
                    .cubic(74.3, 77, 94, 71.2, 94, 64)
                    .build();
            canvas.stroke(before.transformed(tilt), 5.5, coat.accent().rgb());
        }
    };

    private final double reach;

    RoundShape(double reach) {
        this.reach = reach;
    }

    abstract void draw(Canvas canvas, Coat coat, Dice dice);

    /** Half the width that the face may take. */
    double reach() {
        return reach;
    }

    private static Paint skin(Coat coat, double top, double bottom) {
        Oklch skin = coat.skin();
        return Paint.down(
                top, bottom, skin.lighter(0.035).rgb(), skin.darker(0.045).rgb());
    }
}
