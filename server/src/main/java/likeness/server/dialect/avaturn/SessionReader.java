package likeness.server.dialect.avaturn;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads NewSessionRequest (contract section 3), a union told apart by its {@code type}. */
final class SessionReader {

    private static final List<String> TYPES = List.of("create_or_edit_existing", "create", "edit_existing");

    private SessionReader() {}

    /** The user that the session is for. @throws likeness.server.Failure.Invalid naming every fault */
    static String read(JsonNode body) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, faults);
        String user = fields.text("user_id", true);
        fields.object("config", false).ifPresent(config -> config(fields, config));
        faults.check();
        return String.valueOf(user);
    }

    private static void config(Fields body, Fields config) {
        if (!config.has("type")) {
            body.wrong("config", "union_tag_not_found", "Unable to extract tag using discriminator 'type'");
            return;
        }
        JsonNode type = config.raw("type");
        if (!type.isString() || !TYPES.contains(type.asString())) {
            body.wrong(
                    "config",
                    "union_tag_invalid",
                    String.format(
                            Locale.ROOT,
                            "Input tag '%s' found using 'type' does not match any of the expected tags: '%s'",
                            type.isString() ? type.asString() : type.toString(),
                            String.join("', '", TYPES)));
            return;
        }
        if (type.asString().equals("edit_existing")) {
            config.as("edit_existing").uuid("avatar_id");
        }
    }
}
