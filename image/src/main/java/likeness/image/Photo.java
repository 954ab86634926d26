package likeness.image;

/**
 * A stranger's picture, made safe: upright, sRGB, nothing left of what stood beside the pixels.
 *
 * @param format that it came in
 * @param pixels of the first frame
 * @param frames of the animation that it came from; 1 for a still
 */
public record Photo(PictureFormat format, Pixels pixels, int frames) {}
