/** What is counted and timed, and the port where Prometheus reads it. */
@NullMarked
package likeness.server.metrics;

import org.jspecify.annotations.NullMarked;
