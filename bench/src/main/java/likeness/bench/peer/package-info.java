/**
 * Programs that nobody here wrote, as proof of our files and as measure of our speed: the Khronos glTF validator, and
 * three.js in headless Chromium. They come by npm into {@code bench/node} and {@code bench/peers}; Chromium is the machine's.
 */
@NullMarked
package likeness.bench.peer;

import org.jspecify.annotations.NullMarked;
