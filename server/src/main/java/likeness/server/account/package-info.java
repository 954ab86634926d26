/** Projects, their API tokens, and their users. */
@NullMarked
package likeness.server.account;

import org.jspecify.annotations.NullMarked;
