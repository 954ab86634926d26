package likeness.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process serves a data folder. Two that write to one SQLite file delay each other by seconds; so the second
 * does not start. The lock is the operating system's, and ends with the process however that ends.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "serving.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws SettingsException when another process serves the folder */
    static FolderLock take(Path data) {
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new SettingsException(
                        Settings.Name.DATA.variable(),
                        "the folder " + data + " is served by another process already",
                        "a folder of its own, or PostgreSQL for several nodes");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " cannot be locked", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
