package likeness.human;

import java.util.ArrayList;
import java.util.List;
import likeness.human.HairSprings.Ball;
import likeness.scene.Springs.Collider;

/**
 * Balls that keep hair out of the body: each reaches to the nearest skin or cloth behind it, and no farther than hair that
 * rests leaves room for.
 */
final class HairColliders {

    /** Smaller ones keep nothing away; metres. */
    private static final float LEAST = 0.01f;

    private final BoundJoints joints;
    private final float[] skin;

    /** @param skin what is seen of the body and its clothes, at rest, 3 per vertex, metres */
    HairColliders(BoundJoints joints, float[] skin) {
        this.joints = joints;
        this.skin = skin;
    }

    /**
     * @param hair joints of the hair in the scene, 3 per joint, metres
     * @param thickness of the hair around them, metres
     */
    List<Collider> around(float[] hair, float thickness) {
        List<Collider> colliders = new ArrayList<>();
        for (Ball ball : HairSprings.STANDARD.colliders()) {
            int joint = joints.index(ball.joint());
            float[] middle = middle(ball);
            float[] local = joints.local(joint, middle);
            float free = nearest(joints.shown(joint, local), hair) - thickness;
            float radius = Math.min(nearestBehind(middle, skin), free);
            if (radius >= LEAST) {
                colliders.add(new Collider(joints.node(joint), local[0], local[1], local[2], radius));
            }
        }
        return colliders;
    }

    private float[] middle(Ball ball) {
        float[] from = joints.place(joints.index(ball.from()));
        float[] to = joints.place(joints.index(ball.to()));
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            square += (to[axis] - from[axis]) * (to[axis] - from[axis]);
        }
        float[] middle = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            double off = ball.share() * (to[axis] - from[axis]) + ball.offset().get(axis) * Math.sqrt(square);
            middle[axis] = (float) (from[axis] + off);
        }
        return middle;
    }

    private static float nearestBehind(float[] to, float[] points) {
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i += 3) {
            float back = to[2] - points[i + 2];
            float square = square(to, points, i);
            if (back > 0 && 2 * back * back > square) { // within an eighth of a turn
                least = Math.min(least, square);
            }
        }
        return (float) Math.sqrt(least);
    }

    private static float nearest(float[] to, float[] points) {
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i += 3) {
            least = Math.min(least, square(to, points, i));
        }
        return (float) Math.sqrt(least);
    }

    private static float square(float[] to, float[] points, int i) {
        float x = points[i] - to[0];
        float y = points[i + 1] - to[1];
        float z = points[i + 2] - to[2];
        return x * x + y * y + z * z;
    }
}
