package likeness.server.account;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a user who is more than an id.
 *
 * @param name unique in the project; the user signs in by it
 * @param displayName as people read it
 * @param email unique in the project, whatever its case
 * @param openId address of a page that stands for the user; http or https
 * @param password in clear, to be kept as a hash only; null for one who does not sign in
 */
public record Person(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String openId,
        @Nullable String password) {

    /** Somebody of whom nothing is known. */
    public static final Person ANONYMOUS = new Person(null, null, null, null, null);

    /** With this name, unless it tells one. */
    Person orNamed(@Nullable String other) {
        return name != null ? this : new Person(other, displayName, email, openId, password);
    }

    @Override
    public String toString() {
        return "Person[" + name + "]"; // a password has no business in a log
    }
}
