package likeness.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.server.Features;
import likeness.server.webhook.DeliveryLog;
import likeness.server.webhook.Endpoint;
import likeness.server.webhook.EventKind;
import org.jspecify.annotations.Nullable;

/** Where a project's events are sent, and what became of them. */
final class WebhookCommands {

    /** By name. */
    static final Map<String, AdminCommand> ALL = Map.of(
            "webhook add", WebhookCommands::add,
            "webhook list", WebhookCommands::list,
            "webhook remove", WebhookCommands::remove,
            "webhook rotate", WebhookCommands::rotate,
            "webhook enable", WebhookCommands::enable,
            "webhook redeliver", WebhookCommands::redeliver);

    private WebhookCommands() {}

    private static Object add(Features features, Arguments arguments) {
        Endpoint made = features.endpoints()
                .add(arguments.project(features).id(), arguments.text("url"), arguments.list("events"));
        return withSecret(made, arguments, features);
    }

    private static Object rotate(Features features, Arguments arguments) {
        Endpoint changed =
                features.endpoints().rotate(arguments.project(features).id(), arguments.text("id"));
        Map<String, @Nullable Object> shown = withSecret(changed, arguments, features);
        shown.put("former_secret_until", Moments.text(changed.formerUntil()));
        return shown;
    }

    private static Object list(Features features, Arguments arguments) {
        return features.endpoints().of(arguments.project(features).id()).stream()
                .map(endpoint -> standing(endpoint, features.deliveryLog().standing(endpoint.id())))
                .toList();
    }

    private static Object remove(Features features, Arguments arguments) {
        features.endpoints().remove(arguments.project(features).id(), arguments.text("id"));
        return Map.of("removed", arguments.text("id"));
    }

    private static Object enable(Features features, Arguments arguments) {
        features.endpoints().enable(arguments.project(features).id(), arguments.text("id"));
        return Map.of("enabled", arguments.text("id"));
    }

    /** One event to every endpoint that it was for; else what is dead, of the endpoint that {@code id} names. */
    private static Object redeliver(Features features, Arguments arguments) {
        String project = arguments.project(features).id();
        Optional<String> event = arguments.optional("event");
        if (event.isPresent()) {
            return Map.of("deliveries", features.deliveryLog().redeliver(project, event.get()));
        }
        Endpoint endpoint = features.endpoints().get(project, arguments.text("id"));
        return Map.of("deliveries", features.deliveryLog().redeliverDead(project, endpoint.id()));
    }

    private static Map<String, @Nullable Object> withSecret(Endpoint endpoint, Arguments arguments, Features features) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", endpoint.id());
        shown.put("project", arguments.project(features).name());
        shown.put("url", endpoint.url().toString());
        shown.put("events", words(endpoint));
        shown.put("secret", endpoint.secret().text());
        return shown;
    }

    private static Map<String, @Nullable Object> standing(Endpoint endpoint, DeliveryLog.Standing standing) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", endpoint.id());
        shown.put("url", endpoint.url().toString());
        shown.put("events", words(endpoint));
        shown.put("disabled", endpoint.disabledWhy());
        shown.put("waiting", standing.waiting());
        shown.put("delivered", standing.delivered());
        shown.put("dead", standing.dead());
        shown.put("last_answer", standing.lastAnswer());
        shown.put("created_at", Moments.text(endpoint.createdAt()));
        return shown;
    }

    private static List<String> words(Endpoint endpoint) {
        return endpoint.events().stream().map(EventKind::word).toList();
    }
}
