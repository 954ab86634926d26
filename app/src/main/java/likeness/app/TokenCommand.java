package likeness.app;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Administers API tokens. */
@Command(name = "token", description = "Makes, lists and revokes the tokens of a project.")
final class TokenCommand {

    private final Rooms rooms;

    TokenCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Command(description = "Makes a token and shows it, this once.")
    void create(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Option(names = "--name", required = true, description = "what it is for") String name) {
        administration.tell(rooms, "token create", Map.of("project", project.name(), "name", name));
    }

    @Command(description = "Lists tokens by the letters they begin with.")
    void list(@Mixin Administration administration, @Mixin ProjectOption project) {
        administration.tell(rooms, "token list", Map.of("project", project.name()));
    }

    @Command(description = "Revokes a token; within a second nobody is let in by it.")
    void revoke(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "ID", description = "as listed") String id) {
        administration.tell(rooms, "token revoke", Map.of("project", project.name(), "id", id));
    }
}
