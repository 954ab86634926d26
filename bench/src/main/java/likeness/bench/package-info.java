/**
 * Measures what is promised. Each promise is a row of {@link likeness.bench.Promise}; {@link likeness.bench.Main} measures
 * and prints the table.
 */
@NullMarked
package likeness.bench;

import org.jspecify.annotations.NullMarked;
