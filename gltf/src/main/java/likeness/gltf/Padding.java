package likeness.gltf;

/** Chunks and buffer views begin at multiples of four bytes, which every component type of glTF divides. */
final class Padding {

    private Padding() {}

    static int toFour(int length) {
        return Math.addExact(length, 3) & ~3;
    }
}
