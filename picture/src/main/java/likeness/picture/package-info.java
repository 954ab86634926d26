/**
 * Profile pictures: safe crop and sizes of an upload, and pictures made from a name or a hash.
 *
 * <p>What comes in is a picture or the text that stands for a person; what goes out are pixels, encoded bytes or SVG.
 * Nothing here knows of users, storage or HTTP.
 */
@NullMarked
package likeness.picture;

import org.jspecify.annotations.NullMarked;
