/**
 * A scene and a few words of direction to a picture, on the CPU alone: staging, framing, light, shading, tone.
 *
 * <p>One frame runs through {@link likeness.render.Renderer}: the people are staged and skinned, the camera frames them,
 * triangles become a visibility buffer of four samples a pixel, each surface in a pixel is shaded once, skin scatters in
 * screen space, exposure follows the face, and a filmic curve makes the picture. Every pass writes only its own rows, so
 * the number of threads never changes a bit.
 */
@NullMarked
package likeness.render;

import org.jspecify.annotations.NullMarked;
