/** Letters: which ones stand for a name, and their outlines in the bundled fonts. */
@NullMarked
package likeness.picture.type;

import org.jspecify.annotations.NullMarked;
