package likeness.server.admin;

import java.nio.file.Path;
import java.util.Map;

/** What keeps the data safe and whole. */
final class StorageCommands {

    /** By name. */
    static final Map<String, AdminCommand> ALL = Map.of(
            "backup",
            (features, arguments) -> {
                Path file = Path.of(arguments.text("file"));
                return Map.of("file", file.toString(), "bytes", new Backup(features.storage()).write(file));
            },
            "scrub",
            (features, arguments) -> new Scrub(features.storage(), features.avatars(), features.pictures())
                    .run(arguments.flag("repair")));

    private StorageCommands() {}
}
