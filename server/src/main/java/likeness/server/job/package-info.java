/** Durable work that survives a killed process and moves between nodes; and who may use the processors now. */
@NullMarked
package likeness.server.job;

import org.jspecify.annotations.NullMarked;
