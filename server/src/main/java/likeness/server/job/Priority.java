package likeness.server.job;

/** Somebody waits for it, or nobody does. */
public enum Priority {
    INTERACTIVE,
    BATCH
}
