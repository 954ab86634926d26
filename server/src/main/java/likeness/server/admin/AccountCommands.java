package likeness.server.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import likeness.server.Features;
import likeness.server.account.ApiToken;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import org.jspecify.annotations.Nullable;

/** Projects, their tokens and their users. */
final class AccountCommands {

    /** By name. */
    static final Map<String, AdminCommand> ALL = Map.of(
            "project create", (features, arguments) -> features.projects().create(arguments.text("name")),
            "project list", (features, arguments) -> features.projects().all(),
            "project delete", AccountCommands::deleteProject,
            "token create", AccountCommands::createToken,
            "token list",
                    (features, arguments) -> features.tokens().of(arguments.project(features)).stream()
                            .map(token -> about(token, arguments.project(features)))
                            .toList(),
            "token revoke", AccountCommands::revokeToken,
            "user create", AccountCommands::createUser,
            "user change", AccountCommands::changeUser,
            "user list",
                    (features, arguments) -> features
                            .users()
                            .of(arguments.project(features).id())
                            .stream()
                            .map(user -> about(user, arguments.project(features)))
                            .toList(),
            "user delete", AccountCommands::deleteUser);

    private AccountCommands() {}

    private static Object deleteProject(Features features, Arguments arguments) {
        String name = arguments.text("name");
        features.projects().erase(name);
        return Map.of("deleted", name);
    }

    private static Object createToken(Features features, Arguments arguments) {
        Project project = arguments.project(features);
        ApiToken.Made made = features.tokens().create(project, arguments.text("name"));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", made.about().id());
        shown.put("project", project.name());
        shown.put("name", made.about().name());
        shown.put("token", made.token());
        return shown;
    }

    private static Object revokeToken(Features features, Arguments arguments) {
        features.tokens().revoke(arguments.project(features), arguments.text("id"));
        return Map.of("revoked", arguments.text("id"));
    }

    private static Object createUser(Features features, Arguments arguments) {
        Project project = arguments.project(features);
        return about(features.users().create(project.id(), person(arguments)), project);
    }

    private static Object changeUser(Features features, Arguments arguments) {
        Project project = arguments.project(features);
        return about(features.users().change(project.id(), arguments.text("id"), person(arguments)), project);
    }

    private static Person person(Arguments arguments) {
        return new Person(
                arguments.orNull("name"),
                arguments.orNull("display_name"),
                arguments.orNull("email"),
                arguments.orNull("openid"),
                arguments.orNull("password"));
    }

    private static Object deleteUser(Features features, Arguments arguments) {
        features.users().erase(arguments.project(features).id(), arguments.text("id"));
        return Map.of("deleted", arguments.text("id"));
    }

    private static Map<String, @Nullable Object> about(ApiToken token, Project project) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", token.id());
        shown.put("project", project.name());
        shown.put("name", token.name());
        shown.put("prefix", token.prefix());
        shown.put("created_at", Moments.text(token.createdAt()));
        shown.put("last_used_at", Moments.text(token.lastUsedAt()));
        shown.put("revoked_at", Moments.text(token.revokedAt()));
        return shown;
    }

    private static Map<String, @Nullable Object> about(User user, Project project) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", user.id());
        shown.put("number", user.number());
        shown.put("project", project.name());
        shown.put("name", user.name());
        shown.put("display_name", user.displayName());
        shown.put("email", user.email());
        shown.put("created_at", Moments.text(user.createdAt()));
        return shown;
    }
}
