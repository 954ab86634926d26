/** Programs that nobody here wrote, which read what the server sends. */
@NullMarked
package likeness.server.foreign;

import org.jspecify.annotations.NullMarked;
