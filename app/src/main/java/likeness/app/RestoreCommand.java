package likeness.app;

import java.nio.file.Path;
import likeness.server.Settings;
import likeness.server.admin.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills an empty data folder from a backup. */
@Command(name = "restore", description = "Fills an empty data folder from a backup.")
final class RestoreCommand implements Runnable {

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Mixin
    private Administration administration;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Parameters(paramLabel = "FILE", description = "what backup wrote")
    private Path file;

    @Override
    public void run() {
        Settings settings = administration.settings();
        Restore.from(file, settings, "restore");
        spec.commandLine()
                .getOut()
                .println("Restored into " + settings.data().toAbsolutePath().normalize());
    }
}
