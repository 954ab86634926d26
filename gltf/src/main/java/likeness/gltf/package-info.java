/**
 * Scene ⇄ GLB 2.0: the only room that knows the file format.
 *
 * <p>{@link likeness.gltf.GlbWriter} and {@link likeness.gltf.GlbReader} are the doors. Inside, a scene is walked by
 * reference; numbers of accessors, materials or images exist only in {@code Tables}, so nobody counts indices by hand.
 * Specification: <a href="https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html">glTF 2.0</a>; section numbers in
 * comments are its.
 */
@NullMarked
package likeness.gltf;

import org.jspecify.annotations.NullMarked;
