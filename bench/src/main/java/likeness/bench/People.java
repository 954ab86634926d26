package likeness.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import likeness.human.Appearance;
import likeness.human.Human;
import likeness.pack.HumanPack;

/** Whom the benchmarks make: always the same varied few, so that no lucky wardrobe decides a figure. */
final class People {

    private static final int COUNT = 8;

    private final Human human;
    private final List<Appearance> appearances;
    private int next;

    private People(Human human) {
        this.human = human;
        this.appearances =
                LongStream.rangeClosed(1, COUNT).mapToObj(human::random).toList();
    }

    static Path pack() {
        String pack = System.getProperty("likeness.pack");
        if (pack == null) {
            throw new IllegalStateException("the system property likeness.pack names no pack");
        }
        return Path.of(pack);
    }

    static People open() {
        return new People(new Human(HumanPack.open(pack())));
    }

    Human human() {
        return human;
    }

    Appearance first() {
        return appearances.getFirst();
    }

    /** One after the other, round and round. */
    Appearance next() {
        next = (next + 1) % COUNT;
        return appearances.get(next);
    }
}
