package likeness.gltf;

/** How many numbers make one element of an accessor (section 3.6.2.2). */
enum ElementType {
    SCALAR(1),
    VEC2(2),
    VEC3(3),
    VEC4(4),
    MAT4(16);

    final int components;

    ElementType(int components) {
        this.components = components;
    }
}
