package likeness.scene;

/** A linear colour with alpha, each 0…1. */
public record Rgba(float r, float g, float b, float a) {
    public static final Rgba WHITE = new Rgba(1, 1, 1, 1);
}
