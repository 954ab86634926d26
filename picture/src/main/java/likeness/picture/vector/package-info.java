/**
 * Flat vector drawings on a square of {@value likeness.picture.vector.Drawing#SIDE} units, and their two outputs: SVG and
 * anti-aliased pixels. There is no translucency and no text, so that both look alike everywhere.
 */
@NullMarked
package likeness.picture.vector;

import org.jspecify.annotations.NullMarked;
