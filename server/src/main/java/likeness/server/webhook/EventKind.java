package likeness.server.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What can become true. */
public enum EventKind {
    AVATAR_READY("avatar.ready"),
    RENDER_READY("render.ready"),
    EXPORT_READY("export.ready");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<EventKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
