package likeness.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Administers where events are sent. */
@Command(name = "webhook", description = "Adds, lists and removes the addresses that a project's events are sent to.")
final class WebhookCommand {

    private final Rooms rooms;

    WebhookCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Command(description = "Sends events to an address from now on; shows the secret that signs them.")
    void add(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "URL", description = "http(s)://host[:port]/path") String url,
            @Option(
                            names = "--events",
                            required = true,
                            split = ",",
                            paramLabel = "NAME",
                            description = "of avatar.ready, render.ready, export.ready; separated by commas")
                    List<String> events) {
        administration.tell(rooms, "webhook add", Map.of("project", project.name(), "url", url, "events", events));
    }

    @Command(description = "Lists addresses, and how many events wait for them, arrived, or were given up.")
    void list(@Mixin Administration administration, @Mixin ProjectOption project) {
        administration.tell(rooms, "webhook list", Map.of("project", project.name()));
    }

    @Command(description = "Sends nothing there any more, nor what is on its way.")
    void remove(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "ID", description = "as listed") String id) {
        administration.tell(rooms, "webhook remove", Map.of("project", project.name(), "id", id));
    }

    @Command(description = "Makes a new secret and shows it; the former one signs too for 24 hours.")
    void rotate(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "ID", description = "as listed") String id) {
        administration.tell(rooms, "webhook rotate", Map.of("project", project.name(), "id", id));
    }

    @Command(description = "Sends events again to an address that answered 410.")
    void enable(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "ID", description = "as listed") String id) {
        administration.tell(rooms, "webhook enable", Map.of("project", project.name(), "id", id));
    }

    @Command(description = "Sends again what was given up for one address, or one event to everybody it was for.")
    void redeliver(
            @Mixin Administration administration,
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "ID", arity = "0..1", description = "as listed") @Nullable String id,
            @Option(names = "--event", paramLabel = "ID", description = "its webhook-id") @Nullable String event) {
        if ((id == null) == (event == null)) {
            throw new UsageException("either the ID of a webhook is needed, or --event");
        }
        Map<String, String> which = id == null ? Map.of("event", String.valueOf(event)) : Map.of("id", id);
        Map<String, String> arguments = new java.util.TreeMap<>(which);
        arguments.put("project", project.name());
        administration.tell(rooms, "webhook redeliver", arguments);
    }
}
