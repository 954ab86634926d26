package likeness.human;

import java.util.ArrayList;
import java.util.List;
import likeness.human.PersonBuilder.Dressed;
import likeness.scene.Affine;
import likeness.scene.Animation;
import likeness.scene.Animation.Channel;
import likeness.scene.Credit;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Transform;
import likeness.scene.Vertices;
import org.jspecify.annotations.Nullable;

/** Puts joints and parts into one scene: metres, soles on the ground, one root node {@code Armature}. */
final class SceneAssembly {

    private static final String ROOT = "Armature";
    private static final float METRES = 0.1f;

    private final GameRig rig;
    private final GameSkeleton skeleton;
    private final List<Dressed> parts;

    SceneAssembly(GameRig rig, GameSkeleton skeleton, List<Dressed> parts) {
        this.rig = rig;
        this.skeleton = skeleton;
        this.parts = parts;
    }

    /** @param pose null for the T-pose */
    Scene scene(@Nullable SkinMatrices pose, List<String> credits) {
        float bindGround = ground(skeleton.tPoseFrames());
        Transform[] joints = joints(pose);
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.group(ROOT, Node.ROOT, Transform.IDENTITY));
        for (int j = 0; j < joints.length; j++) {
            nodes.add(Node.group(rig.joints().get(j).name(), rig.parent(j) + 1, joints[j]));
        }
        Skin skin = skin(bindGround);
        for (Dressed part : parts) {
            nodes.add(Node.skinned(part.names().mesh(), 0, mesh(part, bindGround), skin));
        }
        return new Scene("Scene", nodes, new Credit(Human.GENERATOR, credits));
    }

    private Transform[] joints(@Nullable SkinMatrices pose) {
        float[][] frames = skeleton.posedFrames(pose);
        return GameSkeleton.transforms(skeleton.locals(frames), ground(frames), METRES);
    }

    /** @param pose of the clip */
    Animation animation(String name, Scene scene, SkinMatrices pose) {
        ClipMotion motion = new ClipMotion(rig, joints(null), joints(pose), Clips.STANDARD.of(name));
        List<Channel> channels = new ArrayList<>(motion.joints(1));
        for (int i = 0; i < scene.nodes().size(); i++) {
            Mesh mesh = scene.nodes().get(i).mesh();
            Channel shapes = mesh == null ? null : motion.shapes(i, mesh.morphNames());
            if (shapes != null) {
                channels.add(shapes);
            }
        }
        return new Animation(name, channels);
    }

    private Skin skin(float ground) {
        float[][] binds = skeleton.inverseBinds();
        int[] nodes = new int[binds.length];
        for (int j = 0; j < binds.length; j++) {
            nodes[j] = j + 1;
            binds[j] = inMetres(Affine.multiply(binds[j], Affine.translation(0, ground, 0)));
        }
        return new Skin(ROOT, nodes, binds, 1);
    }

    private static float[] inMetres(float[] m) {
        m[3] *= METRES;
        m[7] *= METRES;
        m[11] *= METRES;
        return m;
    }

    private static Mesh mesh(Dressed part, float ground) {
        Vertices vertices = part.part().in(part.positions(), part.normals(), ground, METRES);
        MorphTargets.Named morphs = part.morphs();
        Primitive primitive = new Primitive(vertices, part.part().indices(), part.material(), morphs.targets());
        return new Mesh(part.names().mesh(), List.of(primitive), morphs.names());
    }

    /** The lowest point of everything drawn, with joints at these frames; decimetres. */
    private float ground(float[][] frames) {
        float[][] binds = skeleton.inverseBinds();
        float[][] matrices = new float[binds.length][];
        for (int j = 0; j < binds.length; j++) {
            matrices[j] = Affine.multiply(frames[j], binds[j]);
        }
        float lowest = Float.POSITIVE_INFINITY;
        for (Dressed part : parts) {
            lowest = Math.min(lowest, lowest(part, matrices));
        }
        return lowest;
    }

    private static float lowest(Dressed part, float[][] matrices) {
        DrawnPart drawn = part.part();
        float lowest = Float.POSITIVE_INFINITY;
        for (int v = 0; v < drawn.source().length; v++) {
            int p = 3 * drawn.source()[v];
            float y = 0;
            for (int k = 4 * v; k < 4 * v + 4 && drawn.weights()[k] > 0; k++) {
                float[] m = matrices[drawn.joints()[k]];
                y += drawn.weights()[k]
                        * (m[4] * part.positions()[p]
                                + m[5] * part.positions()[p + 1]
                                + m[6] * part.positions()[p + 2]
                                + m[7]);
            }
            lowest = Math.min(lowest, y);
        }
        return lowest;
    }
}
