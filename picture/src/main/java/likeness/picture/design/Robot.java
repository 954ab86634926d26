package likeness.picture.design;

import likeness.picture.vector.Drawing;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Paint;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Head and shoulders of a robot. */
public final class Robot implements Design {

    @Override
    public Drawing draw(Dice dice) {
        Metal metal = Metal.of(dice);
        RobotHead head = dice.pick(RobotHead.values());
        Canvas canvas = new Canvas().ground(Paint.flat(metal.ground().rgb()));
        RobotParts.antenna(canvas, dice, metal, head.top());
        RobotParts.torso(canvas, dice, metal);
        RobotParts.ears(canvas, dice, metal, head);
        Path path = head.path();
        canvas.fill(
                path,
                Paint.down(
                        18, 69, metal.light().rgb(), metal.plate().darker(0.03).rgb()));
        canvas.fillWithin(path, Paths.rectangle(0, 63, 100, 10), metal.shade().rgb());
        dice.pick(RobotFace.values()).draw(canvas, dice, metal, head.middle(), head.half());
        return canvas.drawing();
    }
}
