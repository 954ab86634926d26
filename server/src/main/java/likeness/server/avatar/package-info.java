/** Avatars: appearances that users own, their versions and presets. */
@NullMarked
package likeness.server.avatar;

import org.jspecify.annotations.NullMarked;
