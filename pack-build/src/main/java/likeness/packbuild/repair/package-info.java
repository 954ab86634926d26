/**
 * Mends the known faults of the package's targets. Each repair says what was wrong; its test shows that the built pack is
 * right.
 */
@NullMarked
package likeness.packbuild.repair;

import org.jspecify.annotations.NullMarked;
