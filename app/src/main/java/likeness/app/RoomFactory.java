package likeness.app;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing each the rooms that it works with. */
final class RoomFactory implements IFactory {

    private final Map<Class<?>, Supplier<?>> commands;

    RoomFactory(Rooms rooms) {
        commands = Map.ofEntries(
                Map.entry(ServeCommand.class, () -> new ServeCommand(rooms)),
                Map.entry(CreateCommand.class, () -> new CreateCommand(rooms)),
                Map.entry(RenderCommand.class, () -> new RenderCommand(rooms)),
                Map.entry(CatalogCommand.class, () -> new CatalogCommand(rooms)),
                Map.entry(SheetCommand.class, () -> new SheetCommand(rooms)),
                Map.entry(VersionCommand.class, () -> new VersionCommand(rooms)),
                Map.entry(ProjectCommand.class, () -> new ProjectCommand(rooms)),
                Map.entry(TokenCommand.class, () -> new TokenCommand(rooms)),
                Map.entry(UserCommand.class, () -> new UserCommand(rooms)),
                Map.entry(WebhookCommand.class, () -> new WebhookCommand(rooms)),
                Map.entry(BackupCommand.class, () -> new BackupCommand(rooms)),
                Map.entry(ScrubCommand.class, () -> new ScrubCommand(rooms)));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Supplier<?> command = commands.get(type);
        return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.get());
    }
}
