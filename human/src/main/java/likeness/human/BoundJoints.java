package likeness.human;

import likeness.scene.Affine;
import likeness.scene.Node;
import likeness.scene.Scene;
import likeness.scene.Skin;

/** The joints of a person's skin, by name: where they are while the body rests, and where in the scene. */
final class BoundJoints {

    private final Scene scene;
    private final Skin skin;
    private final float[][] world;

    BoundJoints(Scene scene, Skin skin) {
        this.scene = scene;
        this.skin = skin;
        this.world = scene.worldTransforms();
    }

    /** Number in the skin. */
    int index(String name) {
        int[] joints = skin.joints();
        for (int j = 0; j < joints.length; j++) {
            Node node = scene.nodes().get(joints[j]);
            if (node.name().equals(name)) {
                return j;
            }
        }
        throw new IllegalArgumentException("no joint " + name);
    }

    int node(int joint) {
        return skin.joints()[joint];
    }

    float[] inverseBind(int joint) {
        return skin.inverseBinds()[joint];
    }

    /** Place at rest, metres. */
    float[] place(int joint) {
        float[] bind = Affine.invert(inverseBind(joint));
        return new float[] {bind[3], bind[7], bind[11]};
    }

    /** From the rest into the joint's frame. */
    float[] local(int joint, float[] point) {
        return Affine.point(inverseBind(joint), point[0], point[1], point[2]);
    }

    /** From the joint's frame into the scene. */
    float[] shown(int joint, float[] local) {
        return Affine.point(world[node(joint)], local[0], local[1], local[2]);
    }
}
