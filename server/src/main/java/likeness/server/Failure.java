package likeness.server;

import java.time.Duration;
import java.util.List;

/**
 * What a request can come to other than success. Each kind knows its HTTP status; a dialect gives it its own shape. The
 * message is for the public: it names fields and ids of the request, never what belongs to somebody else.
 */
public abstract sealed class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    private Failure(int status, String message) {
        super(message, null, false, false); // an answer, not an accident: a stack trace would only cost time
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    /** Not there, or not this project's: nobody can tell which. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1;

        /** @param what noun in title case: {@code Avatar} */
        public NotFound(String what) {
            super(404, what + " not found");
        }
    }

    /** The request is wrong in one or more places. */
    public static final class Invalid extends Failure {
        private static final long serialVersionUID = 1;

        private final transient List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super(422, violations.getFirst().message());
            this.violations = List.copyOf(violations);
        }

        public Invalid(Violation violation) {
            this(List.of(violation));
        }

        public List<Violation> violations() {
            return violations;
        }
    }

    /** Who asks is not known. */
    public static final class Unauthorized extends Failure {
        private static final long serialVersionUID = 1;

        public Unauthorized(String message) {
            super(401, message);
        }
    }

    /** Who asks is known and may not. */
    public static final class Forbidden extends Failure {
        private static final long serialVersionUID = 1;

        public Forbidden(String message) {
            super(403, message);
        }
    }

    /** The request contradicts what is there. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1;

        public Conflict(String message) {
            super(409, message);
        }
    }

    /** What is named was there and is no more, or never was. */
    public static final class Gone extends Failure {
        private static final long serialVersionUID = 1;

        public Gone(String message) {
            super(410, message);
        }
    }

    /** More bytes than are taken. */
    public static final class TooLarge extends Failure {
        private static final long serialVersionUID = 1;

        public TooLarge(long limit) {
            this("The body is larger than " + limit + " bytes");
        }

        /** @param message says what is too large, and how large it may be */
        public TooLarge(String message) {
            super(413, message);
        }
    }

    /** A kind of body that is not taken. */
    public static final class Unsupported extends Failure {
        private static final long serialVersionUID = 1;

        /** @param message says what it is, and what is taken */
        public Unsupported(String message) {
            super(415, message);
        }
    }

    /** The body did not come whole. */
    public static final class Incomplete extends Failure {
        private static final long serialVersionUID = 1;

        private Incomplete(int status, String message) {
            super(status, message);
        }

        public static Incomplete cut() {
            return new Incomplete(400, "The body ended early");
        }

        public static Incomplete late() {
            return new Incomplete(408, "The body came too slowly");
        }
    }

    /** Not now: the caller asks too often (429), or everybody together does (503). */
    public static final class Busy extends Failure {
        private static final long serialVersionUID = 1;

        private final Duration retryAfter;

        private Busy(int status, String message, Duration retryAfter) {
            super(status, message);
            this.retryAfter = retryAfter;
        }

        public static Busy tooMany(Duration retryAfter) {
            return new Busy(429, "Too many requests", retryAfter);
        }

        public static Busy overloaded(Duration retryAfter) {
            return new Busy(503, "The server is busy", retryAfter);
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The disk is full; reading goes on. */
    public static final class StorageFull extends Failure {
        private static final long serialVersionUID = 1;

        public StorageFull() {
            super(507, "The storage is full");
        }
    }
}
