package likeness.server.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import likeness.server.Digests;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.Violation;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Answers a POST that carries {@code Idempotency-Key} once: the first answer is kept for a day and given again to whoever
 * sends the same request with the same key. Another request with that key is refused (422), one that comes while the first
 * still runs too (409). What failed is not kept.
 */
public final class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;
    private static final Duration KEPT = Duration.ofDays(1);
    /** A first request that has not answered by now never will: its process was killed. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final Database database;
    private final Ids ids;

    public Idempotency(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Answers, or answers again.
     *
     * @param body of the request, which is part of what has to be the same
     * @param userId whose erasure erases the kept answer; null when it says nothing of a user
     */
    public void answer(
            Context context, String projectId, byte[] body, @Nullable String userId, Supplier<Answer> first) {
        String key = context.header(HEADER);
        if (key == null) {
            first.get().send(context);
            return;
        }
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new Failure.Invalid(
                    Violation.of("string_too_long", HEADER + " is 1 to " + LONGEST + " characters", "header", HEADER));
        }
        String request = Digests.sha256(context.method().name() + " "
                + context.req().getRequestURI() + "?" + context.queryString() + "\n" + Digests.sha256(body));
        Optional<Answer> kept = begin(projectId, key, request, userId);
        if (kept.isPresent()) {
            context.header("Idempotency-Replayed", "true");
            kept.get().send(context);
        } else {
            run(projectId, key, first).send(context);
        }
    }

    private Answer run(String projectId, String key, Supplier<Answer> first) {
        try {
            Answer answer = first.get();
            keep(projectId, key, answer);
            return answer;
        } catch (RuntimeException e) {
            database.write(handle -> delete(handle, projectId, key));
            throw e;
        }
    }

    /** The kept answer; or nothing, and the key is ours. */
    private Optional<Answer> begin(String projectId, String key, String request, @Nullable String userId) {
        long now = ids.clock().millis();
        return database.write(handle -> {
            forget(handle, now);
            int ours = handle.createUpdate("INSERT INTO idempotency (project_id, name, request, user_id, created_at)"
                            + " VALUES (:project, :key, :request, :user, :now) ON CONFLICT DO NOTHING")
                    .bind("project", projectId)
                    .bind("key", key)
                    .bind("request", request)
                    .bind("user", userId)
                    .bind("now", now)
                    .execute();
            return ours == 1 ? Optional.<Answer>empty() : Optional.of(kept(handle, projectId, key, request));
        });
    }

    private static void forget(Handle handle, long now) {
        handle.createUpdate(
                        "DELETE FROM idempotency WHERE created_at < :old OR (status IS NULL AND created_at < :dead)")
                .bind("old", now - KEPT.toMillis())
                .bind("dead", now - ABANDONED.toMillis())
                .execute();
    }

    private static Answer kept(Handle handle, String projectId, String key, String request) {
        Kept kept = handle.createQuery(
                        "SELECT request, status, body FROM idempotency WHERE project_id = :project AND name = :key")
                .bind("project", projectId)
                .bind("key", key)
                .map((row, context) -> new Kept(row.getString(1), row.getInt(2), row.getString(3)))
                .one();
        if (!kept.request.equals(request)) {
            throw new Failure.Invalid(
                    Violation.of("idempotency_key_reused", "this key was used with another request", "header", HEADER));
        }
        if (kept.body == null) {
            throw new Failure.Conflict("A request with this Idempotency-Key is still running");
        }
        return new Answer(kept.status, kept.body, null);
    }

    private void keep(String projectId, String key, Answer answer) {
        database.write(handle -> handle.createUpdate("UPDATE idempotency SET status = :status, body = :body,"
                        + " user_id = COALESCE(:user, user_id)"
                        + " WHERE project_id = :project AND name = :key")
                .bind("status", answer.status())
                .bind("body", answer.json())
                .bind("user", answer.about())
                .bind("project", projectId)
                .bind("key", key)
                .execute());
    }

    private static int delete(Handle handle, String projectId, String key) {
        return handle.createUpdate(
                        "DELETE FROM idempotency WHERE project_id = :project AND name = :key AND status IS NULL")
                .bind("project", projectId)
                .bind("key", key)
                .execute();
    }

    private record Kept(
            String request, int status, @Nullable String body) {}
}
