/** Reads the files of the data package as they are: three.js JSON meshes, the dense target file, sliders and poses. */
@NullMarked
package likeness.packbuild.source;

import org.jspecify.annotations.NullMarked;
