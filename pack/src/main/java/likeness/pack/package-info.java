/**
 * The asset pack: one ZIP file that holds everything a person is made of, and its reader.
 *
 * <p>{@link PackWriter} and {@link PackFile} know entries and bytes; {@link ArrayBundle} knows arrays of numbers; the
 * records ({@link BodyModel}, {@link FittedMesh}, {@link Target}, {@link Catalog} …) know what the numbers mean, and
 * {@link HumanPack} finds them. Lengths are decimetres, as in the source data; y points up, the person faces +Z and the
 * person's left is +X.
 */
@NullMarked
package likeness.pack;

import org.jspecify.annotations.NullMarked;
