package likeness.server.dialect.bpm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import likeness.server.account.User;

/** {@code user/{userNameOrID}}: who a user is, in its small form (contract section 8). There are no groups here. */
record UserResource(BpmParts parts) {

    private static final List<String> WITH_MEMBERSHIPS = List.of("all", "memberships");

    Entry answer(Call call) {
        String portion = call.query().first("parts").orElse("all");
        if (!portion.equals("none") && !WITH_MEMBERSHIPS.contains(portion)) {
            throw WleException.wrongParameter("parts must be memberships, all or none");
        }
        User user = whom(call);
        if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
            throw WleException.of(405, "Method Not Allowed");
        }
        return about(user, WITH_MEMBERSHIPS.contains(portion));
    }

    private User whom(Call call) {
        People people = new People(parts);
        String nameOrId = call.name();
        Optional<String> number = call.query().first("userID");
        Optional<String> name = call.query().first("userName");
        if (!nameOrId.isEmpty()) {
            return require(people.find(call.caller(), nameOrId, mode(call)));
        }
        if (number.isPresent()) {
            return require(people.find(call.caller(), number.get(), People.Mode.ID));
        }
        Supplier<User> current = () -> People.current(call.caller());
        return name.map(text -> require(people.find(call.caller(), text, People.Mode.NAME)))
                .orElseGet(current);
    }

    private User require(Optional<User> user) {
        return user.orElseThrow(() -> WleException.unknownUser(parts.unknownUserStatus()));
    }

    private static People.Mode mode(Call call) {
        return switch (call.query().first("userMode").orElse("both")) {
            case "id" -> People.Mode.ID;
            case "name" -> People.Mode.NAME;
            case "both" -> People.Mode.BOTH;
            default -> throw WleException.wrongParameter("userMode must be id, name or both");
        };
    }

    private static Entry about(User user, boolean memberships) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("userID", user.number());
        data.put("userName", People.name(user));
        data.put("fullName", People.fullName(user));
        data.put("displayName", People.fullName(user));
        data.put("emailAddress", user.email() == null ? "" : user.email());
        if (memberships) {
            data.put("memberships", List.of());
        }
        return new Entry("", "", data);
    }
}
