package likeness.render;

import java.util.Arrays;

/** Numbers of the new vertices in the middle of edges, by the two ends of the edge in either order. */
final class EdgeVertices {

    private static final long FREE = -1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int first;
    private final long[] keys;
    private final int[] values;
    /** Both ends of the edge of each new vertex. */
    private final long[] ends;

    private int count;

    /**
     * @param first number of the first new vertex
     * @param most edges that are asked for, counted each time
     */
    EdgeVertices(int first, int most) {
        this.first = first;
        // Most edges are asked for twice, once from each side, so half of the slots stay free.
        keys = new long[Math.max(16, Integer.highestOneBit(most) * 2)];
        Arrays.fill(keys, FREE);
        values = new int[keys.length];
        ends = new long[most];
    }

    /** The vertex between two others, a new one when the edge is asked for the first time. */
    int between(int a, int b) {
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        int slot = (int) ((key * GOLDEN) >>> 33) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == FREE) {
            keys[slot] = key;
            values[slot] = first + count;
            ends[count++] = key;
        }
        return values[slot];
    }

    /** How many new vertices there are. */
    int count() {
        return count;
    }

    /** The end with the lower number of the edge of a new vertex, 0…count−1. */
    int low(int index) {
        return (int) (ends[index] >>> 32);
    }

    int high(int index) {
        return (int) ends[index];
    }
}
