/**
 * The catalogue: what is offered, from which file, under which terms, with which material. The facts are data, resources
 * {@code assets/*.json}, whose schema is {@link AssetFile}; this package joins them with the meshes of the data package.
 */
@NullMarked
package likeness.packbuild.asset;

import org.jspecify.annotations.NullMarked;
