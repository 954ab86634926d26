/** Hair, brows and lashes: greys that any colour can be laid on. */
@NullMarked
package likeness.packbuild.texture.hair;

import org.jspecify.annotations.NullMarked;
