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

    /** What can be told of a person. */
    static final class About {

        @Option(names = "--name", description = "unique in the project; the user signs in by it")
        private @Nullable String name;

        @Option(names = "--display-name", description = "as people read it")
        private @Nullable String displayName;

        @Option(names = "--email", description = "whose hash asks for the user's picture")
        private @Nullable String email;

        @Option(names = "--openid", description = "address of a page that stands for the user")
        private @Nullable String openId;

        @Option(names = "--password-stdin", description = "reads the password by which the user signs in")
        private boolean passwordComes;

        private Map<String, String> arguments(ProjectOption project) {
            Map<String, String> arguments = new TreeMap<>(Map.of("project", project.name()));
            put(arguments, "name", name);
            put(arguments, "display_name", displayName);
            put(arguments, "email", email);
            put(arguments, "openid", openId);
            put(arguments, "password", passwordComes ? Passphrase.read(System.in) : null);
            return arguments;
        }
    }

    @Command(description = "Makes a user.")
    void create(@Mixin Administration administration, @Mixin ProjectOption project, @Mixin About about) {
        administration.tell(rooms, "user create", about.arguments(project));
    }

    @Command(description = "Changes what is told of a user; what is not told stays.")
    void change(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Mixin About about,
            @Parameters(paramLabel = "ID", description = "as listed") String id) {
        Map<String, String> arguments = about.arguments(project);
        arguments.put("id", id);
        administration.tell(rooms, "user change", arguments);
    }

    private static void put(Map<String, String> arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.put(name, value);
        }
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
