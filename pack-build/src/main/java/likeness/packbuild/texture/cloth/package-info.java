/** Garments: the package's pictures cleaned and greyed, and tiles of cloth of our own. */
@NullMarked
package likeness.packbuild.texture.cloth;

import org.jspecify.annotations.NullMarked;
