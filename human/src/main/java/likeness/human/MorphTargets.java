package likeness.human;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import likeness.pack.FittedMesh;
import likeness.scene.MorphTarget;

/** Turns what the face's shapes move into the morph targets of drawn parts. */
final class MorphTargets {

    /** What moves less is still, decimetres: half of what compressed files tell apart. */
    private static final float STILL = 6e-4f;

    private static final float METRES = 0.1f;

    private final FaceMotion face;
    private final List<String> names;

    MorphTargets(FaceMotion face, Set<MorphGroup> groups) {
        this.face = face;
        List<String> asked = new ArrayList<>();
        for (MorphGroup group : EnumSet.allOf(MorphGroup.class)) {
            if (groups.contains(group)) {
                asked.addAll(group.shapes());
            }
        }
        names = List.copyOf(asked);
    }

    /**
     * The morph targets of one part: those that move it.
     *
     * @param names of the targets
     * @param targets in the same order
     */
    record Named(List<String> names, List<MorphTarget> targets) {
        static final Named NONE = new Named(List.of(), List.of());
    }

    /** @param part of the skin, whose vertices are those of the base mesh */
    Named ofSkin(DrawnPart part) {
        if (names.isEmpty()) {
            return Named.NONE;
        }
        FaceRegion region = face.region();
        int[] places = new int[part.source().length];
        Arrays.setAll(places, i -> region.place(part.source()[i]));
        return collect(places, 1, null);
    }

    /** @param part of a mesh that follows the base mesh */
    Named of(DrawnPart part, FittedMesh mesh) {
        if (names.isEmpty()) {
            return Named.NONE;
        }
        FaceRegion region = face.region();
        int[] places = new int[3 * part.source().length];
        float[] weights = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            int ref = 3 * part.source()[i / 3] + i % 3;
            places[i] = region.place(mesh.refs()[ref]);
            weights[i] = mesh.refWeights()[ref];
        }
        return collect(places, 3, weights);
    }

    /**
     * Teeth move in whole rows.
     *
     * @param positions of the mesh's vertices
     * @param body that they are in
     */
    Named ofTeeth(DrawnPart part, Teeth teeth, float[] positions, float[] body) {
        if (names.isEmpty()) {
            return Named.NONE;
        }
        float[] moved = body.clone();
        int[] all = IntStream.range(0, part.source().length).toArray();
        Gathering gathering = new Gathering(all, part.source(), 1, null);
        return named(name -> {
            face.put(name, teeth.refs(), body, moved);
            float[] offsets = positions.clone();
            teeth.move(offsets, body, moved);
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] -= positions[i];
            }
            return gathering.of(offsets);
        });
    }

    private Named collect(int[] places, int refs, float @org.jspecify.annotations.Nullable [] weights) {
        int[] near = near(places, refs);
        if (near.length == 0) {
            return Named.NONE;
        }
        Gathering gathering = new Gathering(near, places, refs, weights);
        return named(name -> gathering.of(face.of(name)));
    }

    /** Those that move anything. */
    private Named named(Function<String, MorphTarget> targetOf) {
        List<String> moving = new ArrayList<>();
        List<MorphTarget> targets = new ArrayList<>();
        for (String name : names) {
            MorphTarget target = targetOf.apply(name);
            if (target.vertices().length > 0) {
                moving.add(name);
                targets.add(target);
            }
        }
        return new Named(moving, targets);
    }

    /** Drawn vertices of which at least one reference lies in the face. */
    private static int[] near(int[] places, int refs) {
        int[] near = new int[places.length / refs];
        int count = 0;
        for (int v = 0; v < near.length; v++) {
            boolean in = false;
            for (int k = refs * v; k < refs * (v + 1); k++) {
                in |= places[k] >= 0;
            }
            if (in) {
                near[count++] = v;
            }
        }
        return Arrays.copyOf(near, count);
    }

    /** Buffers for one part, used for one shape after the other. */
    private static final class Gathering {
        private final int[] near;
        private final int[] places;
        private final int refs;
        private final float @org.jspecify.annotations.Nullable [] weights;
        private final int[] vertices;
        private final float[] offsets;

        Gathering(int[] near, int[] places, int refs, float @org.jspecify.annotations.Nullable [] weights) {
            this.near = near;
            this.places = places;
            this.refs = refs;
            this.weights = weights;
            vertices = new int[near.length];
            offsets = new float[3 * near.length];
        }

        MorphTarget of(float[] moved) {
            int count = 0;
            for (int vertex : near) {
                float x = 0;
                float y = 0;
                float z = 0;
                for (int k = refs * vertex; k < refs * (vertex + 1); k++) {
                    int place = 3 * places[k];
                    if (place >= 0) {
                        float w = weights == null ? 1 : weights[k];
                        x += w * moved[place];
                        y += w * moved[place + 1];
                        z += w * moved[place + 2];
                    }
                }
                if (Math.abs(x) > STILL || Math.abs(y) > STILL || Math.abs(z) > STILL) {
                    vertices[count] = vertex;
                    offsets[3 * count] = x * METRES;
                    offsets[3 * count + 1] = y * METRES;
                    offsets[3 * count + 2] = z * METRES;
                    count++;
                }
            }
            return new MorphTarget(Arrays.copyOf(vertices, count), Arrays.copyOf(offsets, 3 * count));
        }
    }
}
