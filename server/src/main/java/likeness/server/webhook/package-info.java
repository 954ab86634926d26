/** Events that became true, and their signed delivery to the endpoints of a project. */
@NullMarked
package likeness.server.webhook;

import org.jspecify.annotations.NullMarked;
