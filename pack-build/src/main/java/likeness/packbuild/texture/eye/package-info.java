/** Eyes, painted from nothing into the package's layout. */
@NullMarked
package likeness.packbuild.texture.eye;

import org.jspecify.annotations.NullMarked;
