/** Where everything lies: one database (SQLite or PostgreSQL) and one place for blobs. */
@NullMarked
package likeness.server.store;

import org.jspecify.annotations.NullMarked;
