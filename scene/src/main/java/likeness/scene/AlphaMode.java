package likeness.scene;

/** How alpha is read, as in glTF. */
public enum AlphaMode {
    OPAQUE,
    MASK,
    BLEND
}
