/** Working pictures as floats: planes, linear colours, blurs, noise, and surfaces laid out in a texture. */
@NullMarked
package likeness.packbuild.texture.plane;

import org.jspecify.annotations.NullMarked;
