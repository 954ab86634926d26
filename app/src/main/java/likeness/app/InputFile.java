package likeness.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a user's file, no larger than a limit. */
final class InputFile {

    private InputFile() {}

    /**
     * @param option named in the message when the file cannot be read
     * @param limit in bytes
     */
    static byte[] read(String option, Path path, int limit) {
        if (!Files.isRegularFile(path)) {
            throw new UsageException(option + ": there is no file " + path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new UsageException(option + ": " + path + " is larger than " + limit / 1024 + " KiB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UsageException(option + ": cannot read " + path + ": " + e.getMessage());
        }
    }
}
