package likeness.server.dialect.bpm;

import java.util.Optional;
import likeness.server.account.User;

/** Finds whom a path or a parameter means (contract section 2); our own ids are understood too. */
record People(BpmParts parts) {

    /** How a value is read: as a number, as a name, or as either, the name first. */
    enum Mode {
        ID,
        NAME,
        BOTH
    }

    /** @throws WleException when there is nobody of that name */
    User get(Caller caller, String nameOrId) {
        return find(caller, nameOrId, Mode.BOTH).orElseThrow(() -> WleException.unknownUser(parts.unknownUserStatus()));
    }

    /** @throws WleException when {@code current} is asked for by a program, which is nobody */
    Optional<User> find(Caller caller, String nameOrId, Mode mode) {
        if (nameOrId.equals("current")) {
            return Optional.of(current(caller));
        }
        Optional<User> byName =
                mode == Mode.ID ? Optional.empty() : parts.users().named(caller.projectId(), nameOrId);
        return byName.or(() -> mode == Mode.NAME ? Optional.empty() : numbered(caller, nameOrId))
                .or(() -> parts.users().find(caller.projectId(), nameOrId));
    }

    static User current(Caller caller) {
        return switch (caller) {
            case Caller.Person person -> person.user();
            case Caller.Program _ ->
                throw WleException.wrongParameter(
                        "A token of a project is no user; name the user instead of 'current'");
        };
    }

    private Optional<User> numbered(Caller caller, String text) {
        return text.matches("[0-9]{1,18}")
                ? parts.users().numbered(caller.projectId(), Long.parseLong(text))
                : Optional.empty();
    }

    /** Anonymous users have no name; their id is one. */
    static String name(User user) {
        return user.name() == null ? user.id() : user.name();
    }

    /** As people read it. */
    static String fullName(User user) {
        return user.displayName() == null ? name(user) : user.displayName();
    }
}
