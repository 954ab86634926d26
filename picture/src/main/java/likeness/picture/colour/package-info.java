/** Colours that look well beside each other: a perceptual colour space, tuned hues, and contrast. */
@NullMarked
package likeness.picture.colour;

import org.jspecify.annotations.NullMarked;
