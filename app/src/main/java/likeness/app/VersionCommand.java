package likeness.app;

import likeness.human.Human;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which engine and which pack make the bytes. */
@Command(name = "version", description = "Shows the version, the engine id and the pack id.")
final class VersionCommand implements Runnable {

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Spec
    private CommandSpec spec;

    VersionCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        out.println("likeness " + (version == null ? "(unpackaged)" : version));
        out.println("engine   " + Human.ENGINE_ID);
        out.println("pack     " + rooms.human().packId());
        out.println("java     " + Runtime.version());
    }
}
