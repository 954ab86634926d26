package likeness.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Arrays that are lent and, once all are taken back, lent again: new ones would lie in memory that no cache knows, and many
 * large ones keep the garbage collector busy. An array may be longer than asked for, and holds anything at first. Safe for
 * use by many threads at once.
 */
final class ArrayPool {

    private final Shelf<float[]> floats = new Shelf<>(float[]::new, array -> array.length);
    private final Shelf<int[]> ints = new Shelf<>(int[]::new, array -> array.length);
    private final Shelf<long[]> longs = new Shelf<>(long[]::new, array -> array.length);
    private final Shelf<short[]> shorts = new Shelf<>(short[]::new, array -> array.length);
    private final Shelf<byte[]> bytes = new Shelf<>(byte[]::new, array -> array.length);

    float[] floats(int least) {
        return floats.lend(least);
    }

    int[] ints(int least) {
        return ints.lend(least);
    }

    long[] longs(int least) {
        return longs.lend(least);
    }

    short[] shorts(int least) {
        return shorts.lend(least);
    }

    byte[] bytes(int least) {
        return bytes.lend(least);
    }

    /** Takes back all that is lent; what has not been wanted since the last time goes. */
    void takeBack() {
        floats.takeBack();
        ints.takeBack();
        longs.takeBack();
        shorts.takeBack();
        bytes.takeBack();
    }

    /** Arrays of one type. */
    private static final class Shelf<A> {

        private final IntFunction<A> maker;
        private final ToIntFunction<A> length;
        private List<A> free = new ArrayList<>();
        private List<A> lent = new ArrayList<>();

        Shelf(IntFunction<A> maker, ToIntFunction<A> length) {
            this.maker = maker;
            this.length = length;
        }

        synchronized A lend(int least) {
            A array = free.stream()
                    .filter(one -> length.applyAsInt(one) >= least && length.applyAsInt(one) / 2 <= least)
                    .min(Comparator.comparingInt(length))
                    // The next person has a little more or less of everything.
                    .orElseGet(() -> maker.apply(least + least / 8));
            free.remove(array);
            lent.add(array);
            return array;
        }

        synchronized void takeBack() {
            free = lent;
            lent = new ArrayList<>();
        }
    }
}
