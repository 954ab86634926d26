package likeness.server.admin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.server.Failure;
import likeness.server.Features;
import likeness.server.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command of administration by its name. A feature adds its own by handing its map to {@link #TABLES}; the command
 * line asks for them by name, so nothing else has to know.
 */
public final class AdminCommands {

    private static final List<Map<String, AdminCommand>> TABLES =
            List.of(AccountCommands.ALL, StorageCommands.ALL, WebhookCommands.ALL);

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, AdminCommand> commands = new TreeMap<>();
    private final Features features;

    public AdminCommands(Features features) {
        this.features = features;
        TABLES.forEach(commands::putAll);
    }

    /** Runs a command. @throws Failure when it cannot */
    public JsonNode run(String name, JsonNode arguments) {
        AdminCommand command = commands.get(name);
        if (command == null) {
            throw new Failure.Invalid(Violation.of(
                    "value_error", "'" + name + "' is no command; one of " + commands.keySet(), "body", "command"));
        }
        return JSON.valueToTree(command.run(features, new Arguments(arguments)));
    }
}
