/** Files made from avatars: what they are named by, where they are kept, and the signed links to them. */
@NullMarked
package likeness.server.media;

import org.jspecify.annotations.NullMarked;
