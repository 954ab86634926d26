package likeness.server.media;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import likeness.server.Ids;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Secrets that all nodes share, by purpose. The newest signs; the two newest are believed, so that what was signed before a
 * rotation goes on to hold. All nodes know of a rotation within a second.
 */
public final class ServerKeys {

    private static final int BELIEVED = 2;
    private static final int LENGTH = 32;

    private final Database database;
    private final Ids ids;
    private final LoadingCache<String, List<byte[]>> keys;

    public ServerKeys(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
        keys = Caffeine.newBuilder().expireAfterWrite(Duration.ofMillis(500)).build(this::load);
    }

    /** The believed keys, newest first; makes the first. */
    public List<byte[]> of(String purpose) {
        List<byte[]> known = keys.get(purpose);
        if (!known.isEmpty()) {
            return known;
        }
        database.write(handle -> select(handle, purpose).isEmpty() ? insert(handle, purpose) : 0);
        keys.invalidate(purpose);
        return keys.get(purpose);
    }

    /** Makes a new key; the last but one is no longer believed. */
    public void rotate(String purpose) {
        database.write(handle -> insert(handle, purpose));
        keys.invalidate(purpose);
    }

    private List<byte[]> load(String purpose) {
        return database.read(handle -> select(handle, purpose));
    }

    private static List<byte[]> select(Handle handle, String purpose) {
        return handle.createQuery(
                        "SELECT secret FROM server_key WHERE purpose = :purpose ORDER BY created_at DESC LIMIT :most")
                .bind("purpose", purpose)
                .bind("most", BELIEVED)
                .mapTo(String.class)
                .map(Base64.getDecoder()::decode)
                .list();
    }

    private int insert(Handle handle, String purpose) {
        return handle.createUpdate(
                        "INSERT INTO server_key (purpose, created_at, secret) VALUES (:purpose, :now, :secret)"
                                + " ON CONFLICT DO NOTHING")
                .bind("purpose", purpose)
                .bind("now", ids.clock().millis())
                .bind("secret", Base64.getEncoder().encodeToString(ids.bytes(LENGTH)))
                .execute();
    }
}
