/** The picture that stands for a user: uploaded, or of an avatar, or else the default; at every size. */
@NullMarked
package likeness.server.profile;

import org.jspecify.annotations.NullMarked;
