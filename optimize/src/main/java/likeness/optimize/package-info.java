/**
 * Scene → lighter Scene: fewer triangles, smaller textures, fewer draw calls. Knows nothing of what the scene shows or how it will be
 * stored; what only concerns the encoding of a file (compressed buffers, extensions) is the file format's.
 *
 * <p>{@link likeness.optimize.Optimizer} is the door, {@link likeness.optimize.Optimization} what can be asked of it.
 */
@NullMarked
package likeness.optimize;

import org.jspecify.annotations.NullMarked;
