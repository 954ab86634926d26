package likeness.gltf;

import likeness.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link Scene} as GLB 2.0, everything embedded; without extensions, unless as VRM.
 *
 * <p>The same scene always gives the same bytes: order is that of the scene, numbers are the shortest that read back
 * exactly, nothing depends on time, place or hashing. Images pass through as they are. What the scene repeats by
 * reference (vertices, images, materials, skins, meshes) is written once. Texture coordinates that no texture of the
 * material uses are left out. {@link likeness.scene.Surface} travels as {@code material.extras.surface}, morph names as
 * {@code mesh.extras.targetNames}, the credit as {@code asset.generator} and {@code asset.copyright}.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class GlbWriter {

    private GlbWriter() {}

    /**
     * The file as bytes.
     *
     * @throws IllegalArgumentException if the scene cannot be said in glTF; the message names the part (a primitive
     *     without triangles, a number that is not finite, weights that do not sum to 1)
     */
    public static byte[] write(Scene scene) {
        return write(scene, Compression.NONE);
    }

    /**
     * The same with compressed geometry.
     *
     * @throws IllegalStateException when this platform cannot compress, see {@link #canCompress}
     */
    public static byte[] write(Scene scene, Compression compression) {
        if (compression != Compression.NONE && !canCompress()) {
            throw new IllegalStateException("geometry cannot be compressed on this platform");
        }
        return write(scene, null, compression);
    }

    /** Whether this platform has the library that compresses. */
    public static boolean canCompress() {
        return MeshoptEncoder.isAvailable();
    }

    /**
     * The same as VRM, for a scene of a humanoid in T-pose with the names of Mixamo's joints.
     *
     * @throws IllegalArgumentException as above, and when a bone is missing
     */
    public static byte[] writeVrm(Scene scene, Vrm vrm) {
        Scene shown = vrm.toon() ? ToonScene.of(scene) : scene;
        return switch (vrm.version()) {
            case V0 -> write(NormalisedScene.of(shown), vrm, Compression.NONE);
            case V1 -> write(shown, vrm, Compression.NONE);
        };
    }

    private static byte[] write(Scene scene, @Nullable Vrm vrm, Compression compression) {
        SceneCheck.check(scene);
        Tables tables = new Tables(compression);
        byte[] json = new DocumentWriter(scene, vrm, tables).write();
        GlbContainer file = GlbContainer.allocate(json, tables.buffer.length());
        tables.buffer.fill(file.binary());
        return file.json().array();
    }
}
