package likeness.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import likeness.image.Frames;
import likeness.image.Photo;
import likeness.image.PictureFormat;
import likeness.image.Pixels;

/**
 * The middle square of frames, at a size.
 *
 * @param oneOf so many is shown, as long as all of them were
 */
record SquareFrames(Frames source, int side, int oneOf) implements Frames {

    /** A frame is shown so long at most. */
    private static final int LONGEST = 65_535;

    @Override
    public int width() {
        return side;
    }

    @Override
    public int height() {
        return side;
    }

    @Override
    public List<Integer> hundredths() {
        List<Integer> all = source.hundredths();
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < all.size(); i += oneOf) {
            int sum = all.subList(i, Math.min(all.size(), i + oneOf)).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            sums.add(Math.min(LONGEST, sum));
        }
        return sums;
    }

    /** Of all frames together. */
    long pixels() {
        return (long) hundredths().size() * side * side;
    }

    @Override
    public int plays() {
        return source.plays();
    }

    @Override
    public void show(Consumer<Pixels> viewer) {
        int[] number = {0};
        source.show(pixels -> {
            if (number[0]++ % oneOf == 0) {
                viewer.accept(ProfilePicture.centred(new Photo(PictureFormat.GIF, pixels, 1))
                        .at(side));
            }
        });
    }
}
