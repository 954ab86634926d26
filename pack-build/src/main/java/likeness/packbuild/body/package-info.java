/** The body: base mesh, rig, targets, sliders and poses, from the package's files to the pack's records. */
@NullMarked
package likeness.packbuild.body;

import org.jspecify.annotations.NullMarked;
