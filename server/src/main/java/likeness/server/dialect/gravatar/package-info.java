/** Gravatar's and Libravatar's pictures and profiles by the hash of a mail address or OpenID (contracts: gravatar). */
@NullMarked
package likeness.server.dialect.gravatar;

import org.jspecify.annotations.NullMarked;
