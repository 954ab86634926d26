package likeness.server.dialect.bpm;

import java.util.List;
import likeness.server.Wish;
import org.jspecify.annotations.Nullable;

/** In which form an answer is wanted (contract section 5). */
enum Form {
    JSON("application/json"),
    XML("application/xml");

    private static final List<String> SCRIPTS =
            List.of("application/x-javascript", "application/javascript", "text/javascript");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The best of those that are acceptable; JSON where it does not matter.
     *
     * @throws WleException 406 when none is
     */
    static Form of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        double best = 0;
        Form chosen = null;
        for (Wish wish : Wish.list(accept)) {
            Form form = matching(wish.what());
            if (form != null && wish.weight() > best) {
                best = wish.weight();
                chosen = form;
            }
        }
        if (chosen == null) {
            boolean script = Wish.list(accept).stream().anyMatch(wish -> SCRIPTS.contains(wish.what()));
            throw WleException.notAcceptable(
                    script
                            ? "A script with a callback would give a user's picture to any page; ask for application/json"
                            : "Only application/json and application/xml can be had");
        }
        return chosen;
    }

    private static @Nullable Form matching(String type) {
        return switch (type) {
            case "application/json", "text/json", "*/*", "application/*" -> JSON;
            case "application/xml", "text/xml" -> XML;
            default -> null;
        };
    }
}
