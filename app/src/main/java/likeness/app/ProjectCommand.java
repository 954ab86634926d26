package likeness.app;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Administers projects. */
@Command(name = "project", description = "Makes, lists and deletes projects.")
final class ProjectCommand {

    private final Rooms rooms;

    ProjectCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Command(description = "Makes a project.")
    void create(
            @Mixin Administration administration,
            @Parameters(paramLabel = "NAME", description = "lower-case letters, digits and hyphens") String name) {
        administration.tell(rooms, "project create", Map.of("name", name));
    }

    @Command(description = "Lists the projects.")
    void list(@Mixin Administration administration) {
        administration.tell(rooms, "project list", Map.of());
    }

    @Command(description = "Deletes a project with its tokens, users, avatars and files.")
    void delete(@Mixin Administration administration, @Parameters(paramLabel = "NAME") String name) {
        administration.tell(rooms, "project delete", Map.of("name", name));
    }
}
