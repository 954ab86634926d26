package likeness.server.http;

import io.javalin.http.Context;
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
    public void answer(Context context, Failure failure) {
        answer(context, failure.text());
    }

    @Override
    public void answer(Context context, String message) {
        Answer.of(context.statusCode(), Map.of("error", message)).send(context);
    }
}
