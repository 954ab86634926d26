/** The server under load, in a process of its own, beside what it stands on: bare Javalin, bare SQLite. */
@NullMarked
package likeness.bench.server;

import org.jspecify.annotations.NullMarked;
