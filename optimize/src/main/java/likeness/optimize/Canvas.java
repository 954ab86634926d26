package likeness.optimize;

import java.util.Arrays;
import likeness.image.Pixels;

/** One texture of an atlas while it is put together. */
final class Canvas {

    private final int edge;
    private final int[] argb;

    Canvas(int edge, int ground) {
        this.edge = edge;
        this.argb = new int[edge * edge];
        Arrays.fill(argb, ground);
    }

    /** Lays a tile's picture at its place, and goes on as at its edge into the gutter. */
    void draw(Shelves.Place place, Pixels picture) {
        for (int y = -Shelves.GUTTER; y < place.height() + Shelves.GUTTER; y++) {
            int fromY = Math.max(0, Math.min(y, place.height() - 1));
            for (int x = -Shelves.GUTTER; x < place.width() + Shelves.GUTTER; x++) {
                int fromX = Math.max(0, Math.min(x, place.width() - 1));
                argb[(place.y() + y) * edge + place.x() + x] = picture.at(fromX, fromY);
            }
        }
    }

    Pixels pixels() {
        return new Pixels(edge, edge, argb);
    }
}
