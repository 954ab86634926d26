package likeness.packbuild.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The unpacked data package. Remembers which of its files were used. */
public final class SourcePackage {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path root;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    public SourcePackage(Path root) {
        this.root = root;
    }

    /** @param file path below the package's root, with slashes */
    public <T> T json(String file, TypeReference<T> type) {
        return JSON.readValue(bytes(file), type);
    }

    public byte[] bytes(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of the data package", e);
        }
    }

    public Path path(String file) {
        used.add(file);
        return root.resolve(file);
    }

    /** Files read so far, sorted. */
    public Set<String> used() {
        return Collections.unmodifiableSet(used);
    }
}
