package likeness.server.http;

import java.util.Map;
import likeness.server.Failure;

/** The shape of errors where no dialect says otherwise. */
enum PlainDialect implements Dialect {
    INSTANCE;

    @Override
    public void addTo(Routes routes) {}

    @Override
    public boolean owns(String path) {
        return true;
    }

    @Override
    public Answer refusal(Failure failure) {
        return refusal(failure.status(), failure.text());
    }

    @Override
    public Answer refusal(int status, String message) {
        return Answer.of(status, Map.of("detail", message));
    }
}
