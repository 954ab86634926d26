package likeness.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pictures that follow each other. Each is made when it is its turn, since all together may be larger than the memory; they may
 * be gone through more than once.
 */
public interface Frames {

    int width();

    int height();

    /** How long each is shown, in hundredths of a second; there are as many, or fewer where the file is damaged. */
    List<Integer> hundredths();

    /** How often all of them are shown; 0 for ever. */
    int plays();

    /** @param viewer is given one after the other; the pixels may change when it returns */
    void show(Consumer<Pixels> viewer);

    /** Frames that are there already, shown equally long, for ever. */
    static Frames of(List<Pixels> pictures, int hundredths) {
        List<Integer> each = pictures.stream().map(picture -> hundredths).toList();
        return of(pictures, each, 0);
    }

    /** Frames that are there already: at least one, of one size. */
    static Frames of(List<Pixels> pictures, List<Integer> hundredths, int plays) {
        return new KeptFrames(pictures, hundredths, plays);
    }

    /** The same, made once and then held in memory. */
    default Frames kept() {
        List<Pixels> pictures = new ArrayList<>();
        show(pixels -> pictures.add(pixels.crop(0, 0, pixels.width(), pixels.height())));
        return of(pictures, hundredths(), plays());
    }
}
