/** The designs: each makes a {@link likeness.picture.vector.Drawing} out of chance that is fixed by a hash. */
@NullMarked
package likeness.picture.design;

import org.jspecify.annotations.NullMarked;
