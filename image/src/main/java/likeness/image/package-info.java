/**
 * Encoded pictures to pixels and back: codecs with limits, resampling in linear light, colour, and distance as the eye
 * sees it. Knows nothing of scenes or people.
 */
@NullMarked
package likeness.image;

import org.jspecify.annotations.NullMarked;
