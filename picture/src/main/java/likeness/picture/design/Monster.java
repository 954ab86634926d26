package likeness.picture.design;

import likeness.picture.vector.Affine;
import likeness.picture.vector.Drawing;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Paint;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** A little monster, friendly, looking up from the lower edge. */
public final class Monster implements Design {

    @Override
    public Drawing draw(Dice dice) {
        Coat coat = Coat.of(dice);
        Body body = dice.pick(Body.values());
        Canvas canvas = new Canvas().ground(Paint.flat(coat.ground().rgb()));
        dice.pick(Headgear.values()).draw(canvas, coat, body.top(), body.crown());
        arms(canvas, dice, coat, body);
        canvas.fill(body.feet(), coat.shade().rgb());
        Path path = body.path();
        canvas.fill(
                path,
                Paint.down(
                        15,
                        100,
                        coat.skin().lighter(0.025).rgb(),
                        coat.shade().lighter(0.02).rgb()));
        markings(canvas, dice, coat, body);
        face(canvas, dice, coat, body);
        return canvas.drawing();
    }

    private static void arms(Canvas canvas, Dice dice, Coat coat, Body body) {
        if (body != Body.EGG && body != Body.DOME && body != Body.BLOCK) {
            return;
        }
        Path hanging = Path.builder().move(76, 73).cubic(86, 73, 91, 80, 90, 90).build();
        Path waving = Path.builder().move(76, 76).cubic(87, 77, 92, 69, 90, 57).build();
        canvas.stroke(dice.chance(0.5) ? waving : hanging, 7.5, coat.shade().rgb());
        canvas.stroke(hanging.transformed(Affine.mirror(50)), 7.5, coat.shade().rgb());
    }

    private static void markings(Canvas canvas, Dice dice, Coat coat, Body body) {
        Path path = body.path();
        int light = coat.light().rgb();
        int dark = coat.shade().darker(0.02).rgb();
        switch (dice.below(5)) {
            case 0 -> canvas.fillWithin(path, Paths.ellipse(50, 102, 22, 21), light);
            case 1 -> {
                for (double[] spot :
                        new double[][] {{24, 74, 5}, {31, 87, 6.5}, {76, 80, 6.5}, {67, 92, 4.5}, {73, 32, 4}}) {
                    canvas.fillWithin(path, Paths.circle(spot[0], spot[1], spot[2]), dark);
                }
            }
            case 2 -> {
                for (double y : new double[] {76, 86, 96}) {
                    Path stripe = Paths.polygon(-4, y - 5, 34, y, -4, y + 5);
                    canvas.fillWithin(path, stripe.andMirrored(50), dark);
                }
            }
            case 3 -> {
                canvas.fillWithin(path, Paths.ellipse(50, 103, 24, 22), light);
                for (double y : body.isCut() ? new double[] {88, 94} : new double[0]) {
                    Path fold =
                            Path.builder().move(40, y).quad(50, y + 3, 60, y).build();
                    canvas.stroke(fold, 1.8, coat.skin().lighter(0.03).rgb());
                }
            }
            default -> {
                // Plain.
            }
        }
    }

    private static void face(Canvas canvas, Dice dice, Coat coat, Body body) {
        double wide = body.reach();
        Eyes eyes = Eyes.of(dice, canvas, coat);
        double y = body.eyeY();
        switch (dice.below(5)) {
            case 0 -> eyes.one(50, y, wide * 0.46);
            case 1 -> eyes.three(50, y, wide * 0.5, wide * 0.27);
            case 2 -> eyes.two(50, y, wide * 0.34, wide * 0.31);
            default -> eyes.two(50, y, wide * 0.46, wide * 0.34);
        }
        double mouth = body.mouthY() + 2;
        dice.pick(Mouth.values()).draw(canvas, coat, 50, mouth, wide * 0.32);
        if (dice.chance(0.4)) {
            canvas.fill(Paths.ellipse(50 + wide * 0.68, mouth - 1, 4.6, 3.2).andMirrored(50), coat.blush());
        }
    }
}
