package likeness.render;

/** Places the camera so that the subject sits in the picture as the setting says. */
final class Framing {

    private final Setting.Framing framing;
    private final Subject subject;
    private final Geometry geometry;
    private final int width;
    private final int height;

    Framing(Setting.Framing framing, Subject subject, Geometry geometry, int width, int height) {
        this.framing = framing;
        this.subject = subject;
        this.geometry = geometry;
        this.width = width;
        this.height = height;
    }

    Camera camera() {
        boolean byHead = framing.eyeLine() > 0 && subject.hasHead();
        return byHead ? byHead() : byBounds();
    }

    /** Eyes on the eye line; smaller where hair or a hat would leave the picture. */
    private Camera byHead() {
        float side = Math.min(width, height);
        float span = subject.headHeight() / framing.headFraction();
        Camera camera = standing(subject.eyes(), span);
        float focal = side / 2 / tangent();
        float pixelsPerMetre = focal / camera.depth(subject.eyes()[0], subject.eyes()[1], subject.eyes()[2]);
        float above = (subject.top() - subject.eyes()[1]) * pixelsPerMetre;
        float room = (framing.eyeLine() - framing.margin()) * height;
        float shrink = Math.min(1, room / Math.max(above, 1e-3f));
        Camera lens = camera.withLens(focal * shrink, width / 2f, 0);
        float eyeY = lens.screenY(subject.eyes()[0], subject.eyes()[1], subject.eyes()[2]);
        return lens.withLens(lens.focal(), width / 2f, framing.eyeLine() * height - eyeY);
    }

    /** Everything visible, centred, with the margin left free. */
    private Camera byBounds() {
        float[] min = subject.min();
        float[] max = subject.max();
        float[] centre = {(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2};
        float span = Math.max(max[1] - min[1], max[0] - min[0]) * 1.1f;
        Camera camera = standing(centre, Math.max(span, 1e-3f)).withLens(1, 0, 0);
        float[] box = projectedBox(camera);
        float room = 1 - 2 * framing.margin();
        float focal = Math.min(
                room * width / Math.max(box[2] - box[0], 1e-6f), room * height / Math.max(box[3] - box[1], 1e-6f));
        return camera.withLens(
                focal, width / 2f - focal * (box[0] + box[2]) / 2, height / 2f - focal * (box[1] + box[3]) / 2);
    }

    private float[] projectedBox(Camera camera) {
        float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        float[] p = geometry.positions;
        for (int i = 0; i < 3 * geometry.vertexCount; i += 3) {
            float x = camera.screenX(p[i], p[i + 1], p[i + 2]);
            float y = camera.screenY(p[i], p[i + 1], p[i + 2]);
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
        }
        return box;
    }

    /** A camera whose lens sees {@code span} metres at the point it looks at. */
    private Camera standing(float[] at, float span) {
        double pitch = StrictMath.toRadians(framing.pitch());
        float sin = (float) StrictMath.sin(pitch);
        float cos = (float) StrictMath.cos(pitch);
        float distance = span / 2 / tangent();
        return new Camera(at[0], at[1] + distance * sin, at[2] + distance * cos, sin, cos, 1, 0, 0);
    }

    private float tangent() {
        return (float) StrictMath.tan(StrictMath.toRadians(framing.fieldOfView()) / 2);
    }
}
