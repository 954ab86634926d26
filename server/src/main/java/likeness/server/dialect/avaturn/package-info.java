/** Avaturn's REST API; the contract's sections are named in the classes. */
@NullMarked
package likeness.server.dialect.avaturn;

import org.jspecify.annotations.NullMarked;
