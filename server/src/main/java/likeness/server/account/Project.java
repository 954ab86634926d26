package likeness.server.account;

/**
 * A tenant. Nothing crosses from one project to another.
 *
 * @param id stable, used in names of blobs
 * @param name unique; the part after {@code /p/} in addresses
 */
public record Project(String id, String name) {

    /** The project of a host that is not configured, made at the first start. */
    public static final String DEFAULT = "default";
}
