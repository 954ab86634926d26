/**
 * A 3D scene as plain data: nodes, meshes, materials, encoded textures, skins and morph targets.
 *
 * <p>Conventions are glTF 2.0's: metres, +Y up, characters face +Z, counter-clockwise front faces, UV origin at the top
 * left, colours linear unless said otherwise. Nothing here knows a file format, a picture codec or a person.
 */
@NullMarked
package likeness.scene;

import org.jspecify.annotations.NullMarked;
