package likeness.render;

/** What surrounds a point as the camera sees it, in coordinates of the camera: right, up, forward. */
final class Neighbourhood {

    private final Camera camera;
    private final float perFocal;
    private final float right;
    private final float up;
    private final float forward;
    private final float normalRight;
    private final float normalUp;
    private final float normalForward;
    /** How far, along its normal, something must stand over the point to cover it. */
    private final float least;

    private final float perReach;

    /** @param reach metres from which neighbours cover the point */
    Neighbourhood(Camera camera, SurfacePoint p, float reach) {
        this.camera = camera;
        perFocal = 1 / camera.focal();
        right = p.x - camera.x();
        up = camera.height(p.y, p.z);
        forward = p.depth;
        normalRight = p.nx;
        normalUp = p.ny * camera.cosPitch() - p.nz * camera.sinPitch();
        normalForward = -p.ny * camera.sinPitch() - p.nz * camera.cosPitch();
        least = 0.0006f + 0.0006f * p.depth;
        perReach = 1 / (reach * reach);
    }

    /** How much of the hemisphere the surface covers that is seen at a pixel, 0…1; a depth of 0 is no surface. */
    float cover(int x, int y, float depth) {
        if (depth == 0) {
            return 0;
        }
        float perPixel = depth * perFocal;
        float dr = (x + 0.5f - camera.centreX()) * perPixel - right;
        float du = (camera.centreY() - y - 0.5f) * perPixel - up;
        float df = depth - forward;
        float square = dr * dr + du * du + df * df;
        float falloff = 1 - square * perReach;
        float over = dr * normalRight + du * normalUp + df * normalForward - least;
        return falloff <= 0 || over <= 0 ? 0 : falloff * over / (float) Math.sqrt(square + 1e-8f);
    }
}
