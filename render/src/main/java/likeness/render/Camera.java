package likeness.render;

/**
 * A pinhole camera that looks along −Z, pitched down, with a free principal point (a shift lens, so that framing never
 * tilts the subject).
 *
 * @param x position, world
 * @param y position, world
 * @param z position, world
 * @param sinPitch of the angle by which it looks down
 * @param cosPitch of the same
 * @param focal length in pixels
 * @param centreX principal point in pixels
 * @param centreY principal point in pixels
 */
public record Camera(
        float x, float y, float z, float sinPitch, float cosPitch, float focal, float centreX, float centreY) {

    /** Nothing nearer to the camera than this is drawn, metres. */
    static final float NEAR = 0.05f;

    /** Distance along the viewing direction. */
    float depth(float px, float py, float pz) {
        return (z - pz) * cosPitch - (py - y) * sinPitch;
    }

    /** Distance above the camera, square to the viewing direction. */
    float height(float py, float pz) {
        return (py - y) * cosPitch + (z - pz) * sinPitch;
    }

    float screenX(float px, float py, float pz) {
        return centreX + focal * (px - x) / depth(px, py, pz);
    }

    float screenY(float px, float py, float pz) {
        return centreY - focal * height(py, pz) / depth(px, py, pz);
    }

    Camera withLens(float newFocal, float newCentreX, float newCentreY) {
        return new Camera(x, y, z, sinPitch, cosPitch, newFocal, newCentreX, newCentreY);
    }

    /** The same view on a picture that is {@code factor} times as large. */
    Camera scaled(float factor) {
        return withLens(focal * factor, centreX * factor, centreY * factor);
    }
}
