/**
 * Appearance → Scene: the parametric person.
 *
 * <p>{@link likeness.human.Appearance} says how somebody looks, {@link likeness.human.AppearanceJson} reads and writes it,
 * {@link likeness.human.Human} checks it against an asset pack and builds the dressed, rigged scene. Everything else in
 * the package is a step of that building; {@link likeness.human.Human#build} reads as their list. Lengths inside are
 * decimetres, as in the pack; the scene is in metres.
 */
@NullMarked
package likeness.human;

import org.jspecify.annotations.NullMarked;
