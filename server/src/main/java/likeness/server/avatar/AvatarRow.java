package likeness.server.avatar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import likeness.human.Appearance;
import likeness.human.AppearanceJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How an avatar lies in its table. */
final class AvatarRow {

    static final String COLUMNS = "id, project_id, user_id, status, visibility, version, appearance, metadata";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** The same text is the same appearance, and most reads are of avatars that have not changed since the last. */
    private static final Cache<String, Appearance> READ = Caffeine.newBuilder()
            .maximumWeight(16 << 20)
            .weigher((String text, Appearance appearance) -> text.length())
            .build();

    private AvatarRow() {}

    static Avatar read(ResultSet row) throws SQLException {
        return new Avatar(
                UUID.fromString(row.getString("id")),
                row.getString("project_id"),
                row.getString("user_id"),
                Avatar.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Avatar.Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                row.getLong("version"),
                appearance(row.getString("appearance")),
                JSON.readValue(row.getString("metadata"), TEXTS));
    }

    private static @Nullable Appearance appearance(@Nullable String json) {
        return json == null ? null : READ.get(json, text -> AppearanceJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    static @Nullable String write(@Nullable Appearance appearance) {
        return appearance == null ? null : new String(AppearanceJson.write(appearance), StandardCharsets.UTF_8);
    }

    static String write(Map<String, String> metadata) {
        return JSON.writeValueAsString(new TreeMap<>(metadata));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
