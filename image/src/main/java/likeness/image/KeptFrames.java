package likeness.image;

import java.util.List;
import java.util.function.Consumer;

/** Frames that are all in memory, shown for ever. */
record KeptFrames(List<Pixels> pictures, List<Integer> hundredths) implements Frames {

    /** @param pictures at least one, of one size */
    KeptFrames {
        Pixels first = pictures.getFirst();
        for (Pixels picture : pictures) {
            if (picture.width() != first.width() || picture.height() != first.height()) {
                throw new IllegalArgumentException("frames must have one size");
            }
        }
    }

    @Override
    public int width() {
        return pictures.getFirst().width();
    }

    @Override
    public int height() {
        return pictures.getFirst().height();
    }

    @Override
    public int plays() {
        return 0;
    }

    @Override
    public void show(Consumer<Pixels> viewer) {
        pictures.forEach(viewer);
    }
}
