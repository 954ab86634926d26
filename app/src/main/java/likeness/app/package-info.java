/**
 * The command line: one class per command, and the wiring of the rooms. Nothing here computes a person or a picture.
 */
@NullMarked
package likeness.app;

import org.jspecify.annotations.NullMarked;
