/**
 * Fewer triangles for meshes that were made for stills: half-edge collapse by quadric error (Garland and Heckbert, "Surface
 * Simplification Using Quadric Error Metrics", SIGGRAPH 1997). A vertex is only ever merged into a neighbour, so that every
 * vertex left keeps its own fitting, bone weights and texture coordinates.
 */
@NullMarked
package likeness.packbuild.simplify;

import org.jspecify.annotations.NullMarked;
