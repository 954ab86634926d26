package likeness.server.dialect.bpm;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that is asked of this API: a request, or a command of a bulk.
 *
 * @param method with an override applied
 * @param resource {@code avatar}, {@code user} or {@code bulk}
 * @param name whom it is about; empty where the path does not tell
 * @param picture bytes of the file that came with it, for an upload
 */
record Call(Caller caller, String method, String resource, String name, Parameters query, Supplier<byte[]> picture) {

    /** Values of a parameter; none when it is not there. */
    @FunctionalInterface
    interface Parameters {
        List<String> all(String name);

        default Optional<String> first(String name) {
            return all(name).stream().findFirst();
        }
    }
}
