package likeness.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The words that begin, mark and end a transaction, prepared once: they surround every write, and cost more than it does
 * when they are parsed each time.
 */
final class SqliteTransaction {

    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement mark;
    private final PreparedStatement release;
    private final PreparedStatement undo;

    /** @param connection whose closing closes these too */
    SqliteTransaction(Connection connection) {
        try {
            begin = connection.prepareStatement("BEGIN IMMEDIATE");
            commit = connection.prepareStatement("COMMIT");
            rollback = connection.prepareStatement("ROLLBACK");
            mark = connection.prepareStatement("SAVEPOINT entry");
            release = connection.prepareStatement("RELEASE entry");
            undo = connection.prepareStatement("ROLLBACK TO entry");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void begin() {
        execute(begin);
    }

    void commit() {
        execute(commit);
    }

    void rollback() {
        execute(rollback);
    }

    /** What follows can be undone by itself. */
    void mark() {
        execute(mark);
    }

    /** What was done since the mark belongs to the transaction. */
    void keep() {
        execute(release);
    }

    /** What was done since the mark was never done. */
    void undo() {
        execute(undo);
        execute(release);
    }

    private static void execute(PreparedStatement words) {
        try {
            words.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static StoreException failed(SQLException problem) {
        return new StoreException("the database refuses: " + problem.getMessage(), problem);
    }
}
