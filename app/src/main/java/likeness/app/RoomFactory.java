package likeness.app;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing each the rooms that it works with. */
final class RoomFactory implements IFactory {

    private final Map<Class<?>, Supplier<?>> commands;

    RoomFactory(Rooms rooms) {
        commands = Map.of(
                ServeCommand.class, () -> new ServeCommand(rooms),
                CreateCommand.class, () -> new CreateCommand(rooms),
                RenderCommand.class, () -> new RenderCommand(rooms),
                CatalogCommand.class, () -> new CatalogCommand(rooms),
                SheetCommand.class, () -> new SheetCommand(rooms),
                VersionCommand.class, () -> new VersionCommand(rooms));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Supplier<?> command = commands.get(type);
        return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.get());
    }
}
