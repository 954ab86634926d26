/** What every request meets: the routing table, sign-in, limits, request ids, errors. */
@NullMarked
package likeness.server.http;

import org.jspecify.annotations.NullMarked;
