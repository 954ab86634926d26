package likeness.server.dialect.bpm;

import likeness.server.account.User;

/** Who asks. */
sealed interface Caller {

    String projectId();

    /** Somebody who has signed in; {@code current} is this user, whose picture nobody else may change. */
    record Person(User user) implements Caller {
        @Override
        public String projectId() {
            return user.projectId();
        }
    }

    /** A program with the project's token, which may change any picture and is nobody itself. */
    record Program(String projectId) implements Caller {}
}
