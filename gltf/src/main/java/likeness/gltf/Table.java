package likeness.gltf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives things numbers in the order in which they are first mentioned. */
final class Table<T> {

    private final Map<T, Integer> numbers;
    private final List<T> entries = new ArrayList<>();

    private Table(Map<T, Integer> numbers) {
        this.numbers = numbers;
    }

    static <T> Table<T> byEquality() {
        return new Table<>(new HashMap<>());
    }

    static <T> Table<T> byIdentity() {
        return new Table<>(new IdentityHashMap<>());
    }

    int numberOf(T entry) {
        Integer known = numbers.putIfAbsent(entry, entries.size());
        if (known != null) {
            return known;
        }
        entries.add(entry);
        return entries.size() - 1;
    }

    /** In order of their numbers. */
    List<T> entries() {
        return entries;
    }
}
