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
import likeness.server.store.S3Blobs;
import likeness.server.store.SqliteDatabase;

/** The database and the blobs that the settings name. */
public record Storage(Database database, Blobs blobs) implements AutoCloseable {

    /** Name of SQLite's file in the data folder. */
    public static final String DATABASE = "likeness.db";

    /** Name of the folder of blobs in the data folder. */
    public static final String BLOBS = "blobs";

    /** @param node name of this process */
    public static Storage open(Settings settings, String node) {
        Path data = settings.data();
        prepare(data);
        return new Storage(database(settings), blobs(settings, node));
    }

    /** Whether somebody has served from here before; a database of several nodes always counts. */
    public static boolean isThere(Settings settings) {
        return !settings.text(Settings.Name.DATABASE_URL).isEmpty()
                || Files.exists(settings.data().resolve(DATABASE));
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

    private static Blobs blobs(Settings settings, String node) {
        return settings.text(Settings.Name.S3_ENDPOINT).isEmpty()
                ? new FileBlobs(settings.data().resolve(BLOBS), node)
                : S3Blobs.open(new S3Blobs.Place(
                        settings.uri(Settings.Name.S3_ENDPOINT),
                        settings.required(Settings.Name.S3_BUCKET),
                        settings.text(Settings.Name.S3_REGION),
                        settings.required(Settings.Name.S3_ACCESS_KEY),
                        settings.required(Settings.Name.S3_SECRET_KEY)));
    }

    private static Database database(Settings settings) {
        String url = settings.text(Settings.Name.DATABASE_URL);
        if (url.isEmpty()) {
            return SqliteDatabase.open(settings.data().resolve(DATABASE));
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return PostgresDatabase.open(url);
        }
        throw new SettingsException(
                Settings.Name.DATABASE_URL.variable(), "'" + url + "' is not allowed", "jdbc:postgresql://…");
    }

    @Override
    public void close() {
        blobs.close();
        database.close();
    }
}
