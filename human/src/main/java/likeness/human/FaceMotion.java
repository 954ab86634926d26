package likeness.human;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import likeness.human.FaceShape.BoneMotion;
import likeness.human.TargetTable.Weighted;
import likeness.pack.HumanPack;
import likeness.pack.Shape;
import likeness.scene.Affine;

/** What the shapes of the face move in one body. Keeps what it has computed; used by one thread, for one person. */
final class FaceMotion {

    private final Supplier<FaceRegion> regions;
    private final HumanPack pack;
    private final TargetTable targets;
    private final FactorTable factors;
    private final Skeleton skeleton;
    private final float[] rest;
    private final Map<String, float[]> sums = new HashMap<>();
    private final Map<String, float[]> known = new HashMap<>();

    /**
     * @param regions asked only when a shape is
     * @param rest the body without expression, decimetres
     */
    FaceMotion(
            Supplier<FaceRegion> regions,
            HumanPack pack,
            TargetTable targets,
            FactorTable factors,
            Skeleton skeleton,
            float[] rest) {
        this.regions = regions;
        this.pack = pack;
        this.targets = targets;
        this.factors = factors;
        this.skeleton = skeleton;
        this.rest = rest;
    }

    /**
     * What a shape at 1 moves.
     *
     * @return decimetres, 3 per vertex of the {@link FaceRegion}; not to be changed
     */
    float[] of(String shape) {
        float[] found = known.get(shape);
        if (found == null) {
            found = summed(shape).clone();
            region().lining().follow(found, region()::place);
            known.put(shape, found);
        }
        return found;
    }

    /** The same before the lining of the mouth follows, which it shall do once only. */
    private float[] summed(String shape) {
        float[] found = sums.get(shape);
        if (found == null) {
            found = compute(FaceShapes.STANDARD.recipe(shape));
            sums.put(shape, found);
        }
        return found;
    }

    FaceRegion region() {
        return regions.get();
    }

    /** Adds a shape to positions of the base mesh. */
    void add(String shape, double amount, float[] positions) {
        float[] offsets = of(shape);
        int[] vertices = region().vertices();
        for (int i = 0; i < offsets.length; i++) {
            positions[3 * vertices[i / 3] + i % 3] += (float) amount * offsets[i];
        }
    }

    /** Puts some vertices of the base mesh where a shape at 1 moves them. */
    void put(String shape, int[] vertices, float[] from, float[] to) {
        float[] offsets = of(shape);
        for (int v : vertices) {
            int place = region().place(v);
            for (int axis = 0; axis < 3; axis++) {
                to[3 * v + axis] = from[3 * v + axis] + (place < 0 ? 0 : offsets[3 * place + axis]);
            }
        }
    }

    private float[] compute(FaceShape recipe) {
        return recipe.mirror() == null ? sum(recipe) : mirrored(summed(recipe.mirror()));
    }

    private float[] sum(FaceShape recipe) {
        float[] offsets = new float[3 * region().vertices().length];
        addTargets(targets.expression(recipe.units(), factors), offsets);
        addTargets(targets.details(recipe.details(), factors), offsets);
        if (!recipe.bones().isEmpty()) {
            addBones(recipe.bones(), offsets);
        }
        recipe.shapes().forEach((name, amount) -> addShape(summed(name), amount.floatValue(), offsets));
        FaceMask mask = recipe.mask();
        if (mask == null) {
            return offsets;
        }
        float[] whole = mask.isSide() ? symmetric(offsets) : offsets;
        multiply(region().amounts(mask), whole);
        return whole;
    }

    /** The mean of both sides: the data's own are not quite alike, and halves of a pair shall mirror each other. */
    private float[] symmetric(float[] offsets) {
        float[] symmetric = mirrored(offsets);
        for (int i = 0; i < offsets.length; i++) {
            symmetric[i] = (offsets[i] + symmetric[i]) / 2;
        }
        return symmetric;
    }

    private float[] mirrored(float[] offsets) {
        FaceRegion region = region();
        float[] mirrored = new float[offsets.length];
        for (int i = 0; i < offsets.length; i += 3) {
            int m = 3 * region.mirror(i / 3);
            mirrored[i] = -offsets[m];
            mirrored[i + 1] = offsets[m + 1];
            mirrored[i + 2] = offsets[m + 2];
        }
        return mirrored;
    }

    private void addTargets(List<Weighted> weighted, float[] offsets) {
        FaceRegion region = region();
        for (Weighted one : weighted) {
            Shape shape = pack.shape(one.target());
            float scale = one.weight() * Shape.UNIT;
            for (int i = 0; i < shape.offsets().length; i++) {
                int place = region.place(shape.vertices()[i / 3]);
                if (place >= 0) {
                    offsets[3 * place + i % 3] += scale * shape.offsets()[i];
                }
            }
        }
    }

    private static void addShape(float[] other, float amount, float[] offsets) {
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += amount * other[i];
        }
    }

    private static void multiply(float[] amounts, float[] offsets) {
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] *= amounts[i / 3];
        }
    }

    /** Linear blend skinning, as far as it differs from rest. */
    private void addBones(Map<String, BoneMotion> motions, float[] offsets) {
        SkinMatrices moved = SkinMatrices.of(skeleton, local(motions));
        FaceRegion region = region();
        short[] bones = region.bones();
        float[] weights = region.weights();
        for (int i = 0; i < region.vertices().length; i++) {
            int p = 3 * region.vertices()[i];
            for (int k = 4 * i; k < 4 * i + 4; k++) {
                if (weights[k] > 0 && !moved.isAtRest(bones[k])) {
                    float[] m = moved.matrix(bones[k]);
                    for (int row = 0; row < 3; row++) {
                        float there =
                                m[4 * row] * rest[p] + m[4 * row + 1] * rest[p + 1] + m[4 * row + 2] * rest[p + 2];
                        offsets[3 * i + row] += weights[k] * (there + m[4 * row + 3] - rest[p + row]);
                    }
                }
            }
        }
    }

    private static Map<String, float[]> local(Map<String, BoneMotion> motions) {
        Map<String, float[]> local = new HashMap<>();
        motions.forEach((bone, motion) -> {
            local.put(bone, matrix(motion));
            String other = bone.replaceFirst("\\.L$", ".R");
            if (!motions.containsKey(other)) {
                local.put(other, matrix(motion.mirrored()));
            }
        });
        return local;
    }

    private static float[] matrix(BoneMotion motion) {
        float[] matrix = Affine.multiply(
                turn(2, motion.turn()[2]), Affine.multiply(turn(1, motion.turn()[1]), turn(0, motion.turn()[0])));
        for (int row = 0; row < 3; row++) {
            matrix[4 * row + 3] = (float) motion.move()[row];
        }
        return matrix;
    }

    private static float[] turn(int axis, double degrees) {
        double half = Math.toRadians(degrees) / 2;
        float[] q = {0, 0, 0, (float) StrictMath.cos(half)};
        q[axis] = (float) StrictMath.sin(half);
        return Affine.rotation(q[0], q[1], q[2], q[3]);
    }
}
