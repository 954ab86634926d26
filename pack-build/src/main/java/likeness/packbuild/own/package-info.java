/**
 * What the source data lacks, as geometry of our own: base layer and plain garments, beards, scalp and cropped hair, head
 * cloths, glasses. Everything is grown at pack time from the CC0 base mesh and from curves, so it is CC0 too.
 *
 * <p>A {@link likeness.packbuild.own.Sheet} is a surface in the making: {@link likeness.packbuild.own.Node}s that lie
 * somewhere near the base mesh and remember, as a {@link likeness.packbuild.own.Binding}, which of its vertices they
 * follow. Sheets are cut, relaxed, rimmed; {@link likeness.packbuild.own.Tailor} sews them into a
 * {@link likeness.pack.FittedMesh}.
 */
@NullMarked
package likeness.packbuild.own;

import org.jspecify.annotations.NullMarked;
