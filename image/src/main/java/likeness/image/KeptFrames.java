package likeness.image;

import java.util.List;
import java.util.function.Consumer;

/** Frames that are all in memory. */
record KeptFrames(List<Pixels> pictures, List<Integer> hundredths, int plays) implements Frames {

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
    public void show(Consumer<Pixels> viewer) {
        pictures.forEach(viewer);
    }
}
