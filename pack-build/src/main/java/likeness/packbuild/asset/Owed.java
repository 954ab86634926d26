package likeness.packbuild.asset;

import org.jspecify.annotations.Nullable;

/**
 * To whom a thing is owed, and why we may use it.
 *
 * @param title of the thing
 * @param author who made it
 * @param licence terms and ground
 * @param mesh file of the data package that it comes from; null for what has no mesh of its own
 */
public record Owed(
        String title,
        String author,
        LicenceEntry licence,
        @Nullable String mesh) {

    /** The line that must be shown; empty when none must. */
    public String credit() {
        return licence.credit().replace("%s", title);
    }
}
