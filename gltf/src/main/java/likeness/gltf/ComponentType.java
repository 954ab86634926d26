package likeness.gltf;

/** How one number of an accessor is stored (section 3.6.2.2); the types that this program writes and reads. */
enum ComponentType {
    UNSIGNED_BYTE(5121, 1),
    UNSIGNED_SHORT(5123, 2),
    UNSIGNED_INT(5125, 4),
    FLOAT(5126, 4);

    final int code;
    final int bytes;

    ComponentType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The smallest type that holds indices up to {@code largest}; the all-ones value restarts primitives, so is no index. */
    static ComponentType forIndices(int largest) {
        return largest < 0xFFFF ? UNSIGNED_SHORT : UNSIGNED_INT;
    }
}
