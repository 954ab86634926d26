package likeness.render;

/** Measures how bright the face is, so that exposure can follow it. */
final class LightMeter {

    private static final float RADIUS = 0.34f;
    /** Exposure of a subject without skin. */
    private static final float PLAIN = 1;

    private final double[] light;
    private final double[] weight;
    private final float centreX;
    private final float centreY;
    private final float radius;

    LightMeter(int bands, Subject subject, Camera camera) {
        light = new double[bands];
        weight = new double[bands];
        float[] eyes = subject.eyes();
        float y = eyes[1] - 0.12f * subject.headHeight();
        centreX = camera.screenX(eyes[0], y, eyes[2]);
        centreY = camera.screenY(eyes[0], y, eyes[2]);
        radius = RADIUS * subject.headHeight() * camera.focal() / camera.depth(eyes[0], y, eyes[2]);
    }

    /** Notes pieces of skin: their places, how much of a pixel each is, and the light; only one thread works on a band. */
    void see(int band, PointQueue queue, Shading s) {
        for (int i = 0; i < s.count; i++) {
            float dx = queue.x[i] - centreX;
            float dy = queue.y[i] - centreY;
            if (dx * dx + dy * dy < radius * radius) {
                float luminance = Maths.luminance(
                        s.red[i] * s.diffuseRed[i], s.green[i] * s.diffuseGreen[i], s.blue[i] * s.diffuseBlue[i]);
                light[band] += queue.body[i] * luminance;
                weight[band] += queue.body[i];
            }
        }
    }

    /** Factor that brings the face to where the style wants it, as far as the style adapts. */
    float exposure(Style.Exposure style) {
        double sum = 0;
        double cover = 0;
        for (int band = 0; band < light.length; band++) {
            sum += light[band];
            cover += weight[band];
        }
        if (cover < 1) {
            return PLAIN;
        }
        return (float) style.gain(sum / cover);
    }
}
