package likeness.packbuild.texture.skin;

import java.util.stream.IntStream;
import likeness.image.Pixels;
import likeness.packbuild.texture.HeadWindow;
import likeness.packbuild.texture.plane.Normals;
import likeness.packbuild.texture.plane.Plane;

/** Tangent-space normals of the head from heights in decimetres; green points up the picture, as glTF wants. */
final class HeadNormals {

    private static final int SIZE = HeadWindow.SIZE;

    private HeadNormals() {}

    static Pixels of(HeadSurface head, Plane heights) {
        int[] argb = new int[SIZE * SIZE];
        IntStream.range(0, SIZE).parallel().forEach(y -> {
            for (int x = 0; x < SIZE; x++) {
                argb[y * SIZE + x] = normal(head, heights, x, y);
            }
        });
        return new Pixels(SIZE, SIZE, argb);
    }

    private static int normal(HeadSurface head, Plane heights, int x, int y) {
        int left = Math.max(0, x - 1);
        int right = Math.min(SIZE - 1, x + 1);
        int above = Math.max(0, y - 1);
        int below = Math.min(SIZE - 1, y + 1);
        double nx = -(heights.at(right, y) - heights.at(left, y))
                / (2 * head.across().at(x, y));
        double ny =
                (heights.at(x, below) - heights.at(x, above)) / (2 * head.down().at(x, y));
        return Normals.colour(nx, ny);
    }
}
