package likeness.app;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies every file of the store. */
@Command(name = "scrub", description = "Reads every file of the store; tells which are broken, and which are nobody's.")
final class ScrubCommand implements Runnable {

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Mixin
    private Administration administration;

    @Option(names = "--repair", description = "removes them; what was made of avatars is made again when asked for")
    private boolean repair;

    ScrubCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        administration.tell(rooms, "scrub", Map.of("repair", repair));
    }
}
