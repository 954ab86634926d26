package likeness.pack;

/**
 * How the offsets of a fitted mesh grow with the body: on each axis, the distance of two geometry vertices of the morphed
 * body divided by the distance that the mesh was made for.
 *
 * @param vertices pairs for x, y, z: 6 geometry vertices
 * @param distances decimetres for x, y, z
 */
public record ScaleReference(int[] vertices, float[] distances) {}
