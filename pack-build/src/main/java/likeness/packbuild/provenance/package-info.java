/** Where each thing in the pack comes from, who made it, under which terms, and on what ground we ship it. */
@NullMarked
package likeness.packbuild.provenance;

import org.jspecify.annotations.NullMarked;
