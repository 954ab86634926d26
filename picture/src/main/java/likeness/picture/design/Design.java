package likeness.picture.design;

import likeness.picture.vector.Drawing;

/** A way to draw a picture out of chance. */
@FunctionalInterface
public interface Design {

    Drawing draw(Dice dice);
}
