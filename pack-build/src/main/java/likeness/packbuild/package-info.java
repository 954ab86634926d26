/**
 * Makes {@code human.pack} from the pinned data package; runs at build time only, ships nothing.
 *
 * <p>{@link likeness.packbuild.Main} starts it, {@link likeness.packbuild.HumanPackAssembly} names the steps. {@code
 * source} reads the package's files; {@code body} makes the base mesh, rig, targets, sliders and poses; {@code asset}
 * turns the catalogue files (resources {@code assets/*.json}) and the package's fitted meshes into assets; {@code texture}
 * makes every picture; {@code own} makes what the package lacks from geometry of our own.
 */
@NullMarked
package likeness.packbuild;

import org.jspecify.annotations.NullMarked;
