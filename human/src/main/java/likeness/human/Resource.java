package likeness.human;

import java.io.IOException;
import java.io.UncheckedIOException;
import likeness.pack.RecordReader;

/** Data files of this package. */
final class Resource {
    private Resource() {}

    static byte[] bytes(String name) {
        try (var in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks its resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }

    static <T> T json(String name, Class<T> type) {
        return RecordReader.read(bytes(name), type);
    }
}
