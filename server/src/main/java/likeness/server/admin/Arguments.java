package likeness.server.admin;

import java.util.List;
import java.util.Optional;
import likeness.server.Failure;
import likeness.server.Features;
import likeness.server.Violation;
import likeness.server.account.Project;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an administrator told a command.
 *
 * @param json an object
 */
public record Arguments(JsonNode json) {

    /** @throws Failure.Invalid when it is not there */
    public String text(String name) {
        return optional(name)
                .orElseThrow(() -> new Failure.Invalid(Violation.of("missing", name + " is required", "body", name)));
    }

    public Optional<String> optional(String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    public @Nullable String orNull(String name) {
        return optional(name).orElse(null);
    }

    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    public List<String> list(String name) {
        return json.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** The project that {@code project} names, else the default one. @throws Failure.NotFound when there is none */
    public Project project(Features features) {
        return features.projects()
                .find(optional("project").orElse(Project.DEFAULT))
                .orElseThrow(() -> new Failure.NotFound("Project"));
    }
}
