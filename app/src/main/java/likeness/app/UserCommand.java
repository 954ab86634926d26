package likeness.app;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Administers users. */
@Command(name = "user", description = "Makes, lists and deletes the users of a project.")
final class UserCommand {

    private final Rooms rooms;

    UserCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Command(description = "Makes a user.")
    void create(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Option(names = "--name", description = "unique in the project") @Nullable String name,
            @Option(names = "--display-name", description = "as people read it") @Nullable String displayName) {
        Map<String, String> arguments = new TreeMap<>(Map.of("project", project.name()));
        if (name != null) {
            arguments.put("name", name);
        }
        if (displayName != null) {
            arguments.put("display_name", displayName);
        }
        administration.tell(rooms, "user create", arguments);
    }

    @Command(description = "Lists the users.")
    void list(@Mixin Administration administration, @Mixin ProjectOption project) {
        administration.tell(rooms, "user list", Map.of("project", project.name()));
    }

    @Command(description = "Erases a user with all avatars and files.")
    void delete(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "ID", description = "as listed") String id) {
        administration.tell(rooms, "user delete", Map.of("project", project.name(), "id", id));
    }
}
