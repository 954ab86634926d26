package likeness.server.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The prepared statements of one connection, kept after use for who sends the same text again: SQLite has no cache of its
 * own, and parsing costs more than most of our statements do. A statement in use is nobody else's; used by one thread at a
 * time, as its connection is.
 */
final class KeptStatements implements StatementBuilder {

    /** More than there are texts of ours; whoever makes texts by the thousand must not fill the memory. */
    private static final int MOST = 256;

    private final Map<String, PreparedStatement> idle = new HashMap<>();

    /** Text as it was prepared; who closes names it as it was before parameters got their places. */
    private final Map<Statement, String> used = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement known = idle.remove(sql);
        PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
        used.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String text = used.remove(statement);
        if (text != null
                && statement instanceof PreparedStatement prepared
                && idle.size() < MOST
                && !idle.containsKey(text)) {
            prepared.clearParameters(); // what was bound may be somebody's
            idle.put(text, prepared);
        } else {
            statement.close();
        }
    }

    /** SQLite leaves a connection open, and its log beside the database, as long as statements of it are. */
    @Override
    public void close(Connection connection) {
        idle.values().forEach(KeptStatements::close);
        idle.clear();
        used.clear();
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new StoreException("a statement cannot be closed", e);
        }
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return connection.prepareCall(sql);
    }
}
