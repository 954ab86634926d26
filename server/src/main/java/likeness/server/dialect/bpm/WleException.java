package likeness.server.dialect.bpm;

import java.util.List;
import likeness.server.Failure;

/**
 * A refusal as the WLE error body tells it (contract section 4). Numbers that IBM publishes are used where they mean what
 * happened; elsewhere our own, which do not look like IBM's.
 */
final class WleException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String IBM = "com.ibm.bpm.wle.api.";
    private static final String OURS = "likeness.";

    private final int status;
    private final String type;
    private final String number;
    private final transient List<Entry> responses;

    private WleException(int status, String type, String number, String message, List<Entry> responses) {
        super(number + ": " + message, null, false, false);
        this.status = status;
        this.type = type;
        this.number = number;
        this.responses = List.copyOf(responses);
    }

    private WleException(int status, String type, String number, String message) {
        this(status, type, number, message, List.of());
    }

    static WleException unknownUser(int status) {
        return new WleException(status, OURS + "UserNotFoundException", "LIKENESS0404E", "There is no such user");
    }

    static WleException wrongParameter(String message) {
        return new WleException(400, OURS + "InvalidParameterException", "CWTBG0012E", message);
    }

    static WleException notAllowed(String message) {
        return new WleException(401, OURS + "NotAuthorizedException", "CWTBG0549E", message);
    }

    static WleException forgery() {
        return new WleException(
                403, OURS + "ForgeryException", "CWTBG0651E", "The page that asks is of another origin");
    }

    static WleException notAcceptable(String message) {
        return new WleException(406, OURS + "NotAcceptableException", "LIKENESS0406E", message);
    }

    static WleException unsupported(String message) {
        return new WleException(415, OURS + "UnsupportedMediaTypeException", "LIKENESS0415E", message);
    }

    static WleException noSuchResource(String path) {
        return new WleException(
                404, OURS + "ResourceNotFoundException", "LIKENESS0404E", "There is no resource " + path);
    }

    /** HTTP's own refusals. */
    static WleException of(int status, String message) {
        String type = status >= 500 ? IBM + "UnexpectedFailureException" : OURS + "RequestException";
        String number = status >= 500 ? "CWTBG0019E" : "LIKENESS0" + status + "E";
        return new WleException(status, type, number, message);
    }

    /** This API knows 400 for what is wrong with a request (contract section 4, general table). */
    static WleException of(Failure failure) {
        return failure instanceof Failure.Invalid || failure instanceof Failure.TooLarge
                ? wrongParameter(failure.text())
                : of(failure.status(), failure.text());
    }

    /** The same after some commands of a bulk had been done. */
    WleException after(List<Entry> done) {
        return new WleException(status, type, number, text().substring(number.length() + 2), done);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String number() {
        return number;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    List<Entry> responses() {
        return responses;
    }
}
