package likeness.gltf;

/** To how many bits, with sign, floats are rounded when they are compressed; counted from the largest of each component. */
enum Precision {
    /** A person's height in steps of 0.06 mm. */
    POSITIONS(16),
    /** Steps of a quarter of a degree. */
    DIRECTIONS(9),
    /** An eighth of a pixel of a texture of 1024. */
    TEXTURE_COORDINATES(14),
    /** Movements of centimetres in steps of an eighth of a millimetre. */
    OFFSETS(9),
    /** As it is. */
    EXACT(0);

    final int bits;

    Precision(int bits) {
        this.bits = bits;
    }
}
