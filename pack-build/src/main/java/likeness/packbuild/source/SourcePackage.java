package likeness.packbuild.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The unpacked data package. Reads only files that {@link InputHashes} lists, checks each, and remembers which were used.
 */
public final class SourcePackage {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path root;
    private final InputHashes hashes = InputHashes.read();
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
            byte[] bytes = Files.readAllBytes(root.resolve(file));
            hashes.check(file, ByteBuffer.wrap(bytes));
            used.add(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of the data package", e);
        }
    }

    /** Maps a file that is too large to be copied. */
    public ByteBuffer map(String file) {
        try (FileChannel channel = FileChannel.open(root.resolve(file))) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            hashes.check(file, bytes.duplicate());
            used.add(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of the data package", e);
        }
    }

    /** SHA-256 of each file read so far, in hex, sorted by name. */
    public Map<String, String> used() {
        Map<String, String> digests = new TreeMap<>();
        used.forEach(file -> digests.put(file, hashes.of(file)));
        return digests;
    }
}
