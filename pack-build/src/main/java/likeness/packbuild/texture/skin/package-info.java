/** Skins: from the package's small picture with painted light to head and body maps that any tone can be laid on. */
@NullMarked
package likeness.packbuild.texture.skin;

import org.jspecify.annotations.NullMarked;
