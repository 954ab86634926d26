package likeness.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import likeness.server.Digests;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.store.Database;
import likeness.server.store.Recent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Tokens of projects. A revoked one is refused by every node within half a second. */
public final class ApiTokens {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String MARK = "lk_";
    private static final int SECRET_LENGTH = 32;
    private static final int PREFIX_LENGTH = 8;
    private static final String COLUMNS = "id, project_id, name, prefix, created_at, last_used_at, revoked_at";
    private static final RowMapper<ApiToken> TOKEN = (row, context) -> new ApiToken(
            row.getString("id"),
            row.getString("project_id"),
            row.getString("name"),
            row.getString("prefix"),
            row.getLong("created_at"),
            row.getObject("last_used_at") == null ? null : row.getLong("last_used_at"),
            row.getObject("revoked_at") == null ? null : row.getLong("revoked_at"));

    private final Database database;
    private final Ids ids;
    private final Recent<String, ApiToken> byHash = new Recent<>(10_000);
    private final Cache<String, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(USE_NOTED_EVERY)
            .build();

    public ApiTokens(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    public ApiToken.Made create(Project project, String name) {
        return create(project, name, MARK + ids.secret(SECRET_LENGTH));
    }

    /** With a token that the operator chose; made once, however often it is asked for. */
    public ApiToken.Made create(Project project, String name, String token) {
        ApiToken about = new ApiToken(
                ids.uuid().toString(),
                project.id(),
                name,
                token.substring(0, Math.min(PREFIX_LENGTH, token.length() / 2)),
                ids.clock().millis(),
                null,
                null);
        database.write(handle -> insert(handle, about, Digests.sha256(token)));
        return new ApiToken.Made(about, token);
    }

    private static int insert(Handle handle, ApiToken about, String hash) {
        return handle.createUpdate("INSERT INTO api_token (id, project_id, name, prefix, hash, created_at)"
                        + " VALUES (:id, :project, :name, :prefix, :hash, :now) ON CONFLICT (hash) DO NOTHING")
                .bind("id", about.id())
                .bind("project", about.projectId())
                .bind("name", about.name())
                .bind("prefix", about.prefix())
                .bind("hash", hash)
                .bind("now", about.createdAt())
                .execute();
    }

    /** The living token that a caller presented. */
    public Optional<ApiToken> authenticate(String presented) {
        Optional<ApiToken> token = byHash.get(Digests.sha256(presented), this::load);
        token.ifPresent(this::noteUse);
        return token;
    }

    private Optional<ApiToken> load(String hash) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM api_token WHERE hash = :hash AND revoked_at IS NULL")
                .bind("hash", hash)
                .map(TOKEN)
                .findOne());
    }

    private void noteUse(ApiToken token) {
        if (noted.asMap().putIfAbsent(token.id(), true) == null) {
            database.write(handle -> handle.createUpdate("UPDATE api_token SET last_used_at = :now WHERE id = :id")
                    .bind("now", ids.clock().millis())
                    .bind("id", token.id())
                    .execute());
        }
    }

    public List<ApiToken> of(Project project) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM api_token WHERE project_id = :project ORDER BY created_at, id")
                .bind("project", project.id())
                .map(TOKEN)
                .list());
    }

    /** @throws Failure.NotFound when the project has no such token */
    public void revoke(Project project, String id) {
        int revoked = database.write(handle -> handle.createUpdate("UPDATE api_token SET revoked_at = :now"
                        + " WHERE id = :id AND project_id = :project AND revoked_at IS NULL")
                .bind("now", ids.clock().millis())
                .bind("id", id)
                .bind("project", project.id())
                .execute());
        if (revoked == 0) {
            throw new Failure.NotFound("Token");
        }
        byHash.forgetAll();
    }
}
