package likeness.packbuild.own;

import java.util.Arrays;
import java.util.function.IntPredicate;
import likeness.pack.BodyModel;
import likeness.pack.Rig;
import likeness.pack.SkinWeights;
import org.jspecify.annotations.Nullable;

/**
 * The base mesh as our own pieces are cut from it: all faces, those of helper geometry included.
 *
 * <p>Its parts are ranges of vertices (knowledge of the data set): skin first, then helpers that are never drawn but
 * follow every target.
 */
public final class BaseMesh {

    static final Range SKIN = new Range(0, 13379);
    static final Range TIGHTS = new Range(15328, 18001);
    static final Range SKIRT = new Range(18002, 18721);

    private final float[] positions;
    private final int[] quads;
    private final Vec[] normals;
    private final SkinWeights weights;
    private final Rig rig;
    private float @Nullable [] fair;

    /** @param quads 4 geometry vertices of {@code body} per face, counter-clockwise, of all groups */
    public BaseMesh(BodyModel body, int[] quads) {
        this.positions = body.positions();
        this.quads = quads;
        this.weights = body.weights();
        this.rig = body.rig();
        this.normals = vertexNormals(positions, quads);
    }

    /** First and last vertex of a part. */
    record Range(int first, int last) implements IntPredicate {
        @Override
        public boolean test(int vertex) {
            return vertex >= first && vertex <= last;
        }
    }

    float[] positions() {
        return positions;
    }

    int[] quads() {
        return quads;
    }

    SkinWeights weights() {
        return weights;
    }

    Rig rig() {
        return rig;
    }

    /** Positions without small forms; see {@link Fair}. */
    synchronized float[] fair() {
        float[] made = fair == null ? Fair.positions(this) : fair;
        fair = made;
        return made;
    }

    Vec at(int vertex) {
        return new Vec(positions[3 * vertex], positions[3 * vertex + 1], positions[3 * vertex + 2]);
    }

    Vec normal(int vertex) {
        return normals[vertex];
    }

    /** Where a bone begins. */
    Vec joint(String bone) {
        return mean(rig.bones().get(rig.indexOf(bone)).head());
    }

    /** Where a bone ends. */
    Vec tail(String bone) {
        return mean(rig.bones().get(rig.indexOf(bone)).tail());
    }

    private Vec mean(int[] vertices) {
        Vec sum = Vec.ZERO;
        for (int v : vertices) {
            sum = sum.plus(at(v));
        }
        return sum.times(1.0 / vertices.length);
    }

    private static Vec[] vertexNormals(float[] p, int[] quads) {
        Vec[] normals = new Vec[p.length / 3];
        Arrays.fill(normals, Vec.ZERO);
        for (int f = 0; f < quads.length; f += 4) {
            Vec normal = diagonal(p, quads[f], quads[f + 2]).cross(diagonal(p, quads[f + 1], quads[f + 3]));
            for (int k = 0; k < 4; k++) {
                normals[quads[f + k]] = normals[quads[f + k]].plus(normal);
            }
        }
        for (int v = 0; v < normals.length; v++) {
            normals[v] = normals[v].unit();
        }
        return normals;
    }

    private static Vec diagonal(float[] p, int from, int to) {
        return new Vec(p[3 * to] - p[3 * from], p[3 * to + 1] - p[3 * from + 1], p[3 * to + 2] - p[3 * from + 2]);
    }
}
