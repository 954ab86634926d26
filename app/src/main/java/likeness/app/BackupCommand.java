package likeness.app;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a backup, also while the server runs. */
@Command(
        name = "backup",
        description = {
            "Writes everything that cannot be made again into one file, also while the server runs:",
            "projects, tokens, keys, users, avatars, webhooks, jobs, originals. Made files are not in it."
        })
final class BackupCommand implements Runnable {

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Mixin
    private Administration administration;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    private Path file;

    BackupCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        administration.tell(
                rooms, "backup", Map.of("file", file.toAbsolutePath().toString()));
    }
}
