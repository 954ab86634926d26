/** Administration beside the API: the loopback socket that the command line speaks to. */
@NullMarked
package likeness.server.admin;

import org.jspecify.annotations.NullMarked;
