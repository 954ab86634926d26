package likeness.server.dialect.avaturn;

import java.util.LinkedHashMap;
import java.util.Map;
import likeness.server.media.Derived;
import likeness.server.media.SignedLinks;
import likeness.server.webhook.Event;
import likeness.server.webhook.EventBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of webhooks (contract section 5). A link is made anew at each attempt, since it holds for an hour only. */
public record AvaturnEvents(SignedLinks links) implements EventBody {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String of(Event event, String base) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("avatar_id", event.avatarId());
        body.put("user_id", event.userId());
        body.put("event", event.kind().word());
        switch (event.kind()) {
            case AVATAR_READY -> {
                body.put("status", status(event));
                body.put("session_id", null);
            }
            case EXPORT_READY -> {
                body.put("status", status(event));
                body.put("export_url", url(event, base));
            }
            case RENDER_READY -> {
                body.put("id", event.outcome().task());
                body.put("status", status(event));
                body.put("render_url", url(event, base));
            }
        }
        return JSON.writeValueAsString(body);
    }

    private static String status(Event event) {
        return event.outcome().ready() ? "ready" : "failed";
    }

    private @Nullable String url(Event event, String base) {
        if (!event.outcome().ready()) {
            return null;
        }
        String folder = Derived.folder(event.projectId(), event.userId(), event.avatarId());
        return base + links.sign(Derived.path(folder, event.outcome().file()));
    }
}
