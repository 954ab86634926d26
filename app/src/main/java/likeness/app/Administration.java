package likeness.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import likeness.server.Features;
import likeness.server.Ids;
import likeness.server.Settings;
import likeness.server.Storage;
import likeness.server.admin.AdminClient;
import likeness.server.admin.AdminCommands;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all commands of administration share: whom they ask, and how they tell the answer. */
final class Administration {

    /** What one may do before anybody has served: it makes the data folder. */
    private static final String FIRST = "project create";

    private static final JsonMapper JSON = new JsonMapper();

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "the server's data folder (LIKENESS_DATA; default: ./data)")
    private @Nullable String data;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    /** Has a command done and prints what it answers. */
    void tell(Rooms rooms, String command, Map<String, ?> arguments) {
        JsonNode answer = ask(rooms, command, JSON.valueToTree(arguments));
        Listing.print(spec.commandLine().getOut(), answer, json);
    }

    /** By the server that runs over the data folder, which knows at once what has changed; else by the store itself. */
    private JsonNode ask(Rooms rooms, String command, JsonNode arguments) {
        Settings settings = settings();
        Optional<JsonNode> answer = AdminClient.ask(settings.data(), command, arguments);
        return answer.orElseGet(() -> askStore(rooms, settings, command, arguments));
    }

    private static JsonNode askStore(Rooms rooms, Settings settings, String command, JsonNode arguments) {
        if (!Storage.isThere(settings) && !command.equals(FIRST)) {
            throw new UsageException("--data: there is no server's data in " + settings.data()
                    + "; name the folder that ./likeness serve uses, or start it first");
        }
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        String node = ids.secret(8);
        try (Storage storage = Storage.open(settings, node)) {
            Features features = Features.over(storage, rooms.human(), rooms.renderer(), ids, node);
            return new AdminCommands(features).run(command, arguments);
        }
    }

    Settings settings() {
        Map<String, String> values = new TreeMap<>(System.getenv());
        if (data != null) {
            values.put(Settings.Name.DATA.variable(), data);
        }
        return Settings.of(values);
    }
}
