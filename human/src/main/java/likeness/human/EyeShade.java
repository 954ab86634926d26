package likeness.human;

import java.util.Arrays;
import likeness.human.PersonBuilder.Dressed;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.scene.AlphaMode;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Rgba;
import likeness.scene.Texture;

/**
 * The shadow that lids throw on the eyes, for engines that work out none: a film over the cornea, darker the nearer a lid is,
 * which consumers know as {@code EyeAO_Mesh}. It stays with the head while eyes turn and lids close over it. How dark a place
 * is lies in its texture coordinate, so one small texture does for everybody.
 */
final class EyeShade {

    /** How far a lid's shadow reaches, decimetres. */
    private static final float REACH = 0.05f;

    /** The film's distance from the cornea, decimetres. */
    private static final float LIFT = 0.003f;

    /** Light comes from above, so that the lower lid throws less. */
    private static final float FROM_BELOW = 0.5f;

    private static final float DARKEST = 0.65f;
    private static final int STEPS = 64;
    private static final Material FILM = Material.named("EyeAO")
            .baseColor(new Rgba(1, 1, 1, 1))
            .baseColorTexture(Texture.of(new EncodedImage("eye-ao", EncodedImage.Format.PNG, gradient())))
            .roughness(1)
            .alpha(AlphaMode.BLEND, 0)
            .build();

    private final float[] body;
    private final int[] edges;

    private EyeShade(float[] body, int[] edges) {
        this.body = body;
        this.edges = edges;
    }

    /**
     * @param cornea part that is covered
     * @param body positions of the base mesh, decimetres
     * @param quads of the skin
     * @param head joint that it stays with
     */
    static Dressed over(Dressed cornea, float[] body, int[] quads, int head) {
        float[] raised = raised(cornea);
        DrawnPart part = cornea.part();
        EyeShade shade = new EyeShade(body, edgesNear(raised, part.source(), body, quads));
        float[] uv = new float[part.uv0().length];
        short[] joints = new short[part.joints().length];
        float[] weights = new float[joints.length];
        for (int i = 0; i < part.source().length; i++) {
            uv[2 * i] = 1 - shade.strength(raised, 3 * part.source()[i]);
            uv[2 * i + 1] = 0.5f;
            joints[4 * i] = (short) head;
            weights[4 * i] = 1;
        }
        DrawnPart film = new DrawnPart(part.source(), part.indices(), uv, null, joints, weights);
        return new Dressed(PartNames.EYE_SHADE, film, raised, cornea.normals(), FILM, MorphTargets.Named.NONE);
    }

    private static float[] raised(Dressed cornea) {
        float[] raised = cornea.positions().clone();
        for (int i = 0; i < raised.length; i++) {
            raised[i] += LIFT * cornea.normals()[i];
        }
        return raised;
    }

    /** Edges of the skin within reach of the box around the eyes; two vertices each. */
    private static int[] edgesNear(float[] eyes, int[] used, float[] body, int[] quads) {
        float[] low = new float[3];
        float[] high = new float[3];
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
        for (int vertex : used) {
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], eyes[3 * vertex + axis] - REACH);
                high[axis] = Math.max(high[axis], eyes[3 * vertex + axis] + REACH);
            }
        }
        int[] edges = new int[2 * quads.length];
        int count = 0;
        for (int k = 0; k < quads.length; k++) {
            int next = (k & 3) == 3 ? k - 3 : k + 1;
            if (inside(body, 3 * quads[k], low, high)) {
                edges[count++] = quads[k];
                edges[count++] = quads[next];
            }
        }
        return Arrays.copyOf(edges, count);
    }

    private static boolean inside(float[] positions, int at, float[] low, float[] high) {
        boolean inside = true;
        for (int axis = 0; axis < 3; axis++) {
            inside &= positions[at + axis] >= low[axis] && positions[at + axis] <= high[axis];
        }
        return inside;
    }

    /** 1 at a lid above, 0 out of reach of all. */
    private float strength(float[] eyes, int at) {
        float strongest = 0;
        for (int e = 0; e < edges.length; e += 2) {
            strongest = Math.max(strongest, strength(eyes, at, 3 * edges[e], 3 * edges[e + 1]));
        }
        return strongest;
    }

    private float strength(float[] eyes, int at, int from, int to) {
        float along = 0;
        float square = 0;
        for (int axis = 0; axis < 3; axis++) {
            float way = body[to + axis] - body[from + axis];
            along += (eyes[at + axis] - body[from + axis]) * way;
            square += way * way;
        }
        float share = square == 0 ? 0 : Math.clamp(along / square, 0, 1);
        float distance = 0;
        for (int axis = 0; axis < 3; axis++) {
            float d = eyes[at + axis] - body[from + axis] - share * (body[to + axis] - body[from + axis]);
            distance += d * d;
        }
        float height = body[from + 1] + share * (body[to + 1] - body[from + 1]);
        float near = Math.max(0, 1 - (float) Math.sqrt(distance) / REACH);
        return height >= eyes[at + 1] ? near : FROM_BELOW * near;
    }

    /** Black, from darkest at the left to clear at the right. */
    private static byte[] gradient() {
        int[] argb = new int[4 * STEPS];
        for (int i = 0; i < argb.length; i++) {
            float strength = 1 - (i % STEPS) / (STEPS - 1f);
            argb[i] = Math.round(255 * DARKEST * strength * strength) << 24;
        }
        return PngEncoder.encode(new Pixels(STEPS, 4, argb), "");
    }
}
