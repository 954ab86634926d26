package likeness.picture.design;

import likeness.picture.vector.Affine;
import likeness.picture.vector.Drawing;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Paint;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** A round face without a body: of a ball, a star, a flower, a cloud. */
public final class RoundFace implements Design {

    @Override
    public Drawing draw(Dice dice) {
        Coat coat = Coat.of(dice);
        RoundShape shape = dice.pick(RoundShape.values());
        Canvas canvas = new Canvas().ground(Paint.flat(coat.ground().rgb()));
        shape.draw(canvas, coat, dice);
        face(canvas, dice, coat, shape);
        return canvas.drawing();
    }

    private static void face(Canvas canvas, Dice dice, Coat coat, RoundShape shape) {
        double wide = shape.reach();
        double y = 49 + dice.between(-1.5, 1.5);
        double apart = wide * dice.between(0.44, 0.56);
        if (dice.chance(0.55)) {
            double cheek = Math.max(apart * 1.35, wide * 0.68);
            canvas.fill(
                    Paths.ellipse(50 + cheek, y + wide * 0.42, wide * 0.17, wide * 0.12)
                            .andMirrored(50),
                    coat.blush());
        }
        double size = wide * dice.between(0.26, 0.33);
        Eyes.of(dice, canvas, coat).two(50, y, apart, size);
        if (dice.chance(0.3)) {
            brows(canvas, dice, coat, y - size * 1.75, apart, size);
        }
        Mouth picked = dice.pick(Mouth.values());
        Mouth mouth = shape == RoundShape.ANIMAL ? picked.onLight() : picked;
        mouth.draw(canvas, coat, 50, y + wide * 0.52, wide * dice.between(0.27, 0.36));
    }

    private static void brows(Canvas canvas, Dice dice, Coat coat, double y, double apart, double size) {
        double slant = dice.pick(-1.6, -0.5, 0.3);
        Path brow = Path.builder()
                .move(50 + apart - size * 0.7, y + slant)
                .quad(50 + apart, y - 2, 50 + apart + size * 0.7, y - slant)
                .build();
        canvas.stroke(brow, 2.8, coat.ink().rgb());
        canvas.stroke(brow.transformed(Affine.mirror(50)), 2.8, coat.ink().rgb());
    }
}
