package likeness.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import likeness.server.store.Blobs;
import likeness.server.store.Database;
import likeness.server.store.FileBlobs;
import likeness.server.store.PostgresDatabase;
import likeness.server.store.SqliteDatabase;

/** The database and the blobs that the settings name. */
public record Storage(Database database, Blobs blobs) implements AutoCloseable {

    /** @param node name of this process */
    public static Storage open(Settings settings, String node) {
        Path data = settings.data();
        prepare(data);
        return new Storage(database(settings), new FileBlobs(data.resolve("blobs"), node));
    }

    /** A folder that is made here is its owner's alone: the database in it holds secrets. */
    private static void prepare(Path data) {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data);
                if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " cannot be made", e);
        }
    }

    private static Database database(Settings settings) {
        String url = settings.text(Settings.Name.DATABASE_URL);
        if (url.isEmpty()) {
            return SqliteDatabase.open(settings.data().resolve("likeness.db"));
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return PostgresDatabase.open(url);
        }
        throw new SettingsException(
                Settings.Name.DATABASE_URL.variable(), "'" + url + "' is not allowed", "jdbc:postgresql://…");
    }

    @Override
    public void close() {
        database.close();
    }
}
