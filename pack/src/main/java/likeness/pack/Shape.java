package likeness.pack;

/**
 * What a {@link Target} moves at weight 1.
 *
 * @param vertices ascending geometry vertices that move
 * @param offsets 3 per moved vertex, in {@link #UNIT}s
 */
public record Shape(int[] vertices, short[] offsets) {

    /** Decimetres per unit of {@link #offsets}. */
    public static final float UNIT = 0.001f;
}
