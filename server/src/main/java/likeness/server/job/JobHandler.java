package likeness.server.job;

import org.jdbi.v3.core.Handle;

/**
 * Does one kind of work, in two steps: the work itself, which may run twice and must not matter twice (a file of the same
 * name with the same bytes), and its effect on the database, which happens once.
 */
public interface JobHandler {

    String kind();

    /** Works; the answer is run in the transaction that ends the job, unless another node has taken it over. */
    Effect work(Job job);

    /** What is to become true when a job will not be tried again. Runs in the transaction that gives it up. */
    Effect giveUp(Job job);

    /** A change of the database. */
    @FunctionalInterface
    interface Effect {
        void apply(Handle handle);

        /** After it is committed: wakes who waits for it. */
        default void done() {}

        /** Undoes what {@link #work} left outside the database, when its effect was refused. */
        default void refused() {}
    }
}
