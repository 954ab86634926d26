/**
 * Every picture of the pack: where the skin's two windows lie ({@link likeness.packbuild.texture.HeadWindow}, {@link
 * likeness.packbuild.texture.BodyWindow}), and what is painted, cleaned, levelled and encoded for skins, hair, eyes and
 * garments. All of it is deterministic: noise is hashed from a seed and a place, never drawn from a stream.
 */
@NullMarked
package likeness.packbuild.texture;

import org.jspecify.annotations.NullMarked;
