package likeness.server.store;

/**
 * The few words of SQL in which the databases differ.
 *
 * @param skipLocked ends a sub-select of rows to claim, so that two nodes do not wait for each other
 */
public record Fragments(String skipLocked) {

    static final Fragments SQLITE = new Fragments("");
    static final Fragments POSTGRES = new Fragments("FOR UPDATE SKIP LOCKED");
}
