package likeness.server.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import likeness.server.Failure;
import likeness.server.Settings;
import likeness.server.Storage;
import likeness.server.store.Blobs;
import likeness.server.store.SqliteDatabase;
import likeness.server.store.StoreException;

/** Fills an empty data folder from a {@link Backup}. What is derived is made again when it is asked for. */
public final class Restore {

    private static final String BLOB = Storage.BLOBS + "/";

    private Restore() {}

    /**
     * @param node name of this process
     * @throws Failure.Conflict when the folder is not empty
     * @throws StoreException when the file is no backup, or is damaged
     */
    public static void from(Path file, Settings settings, String node) {
        requireEmpty(settings.data());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry database = zip.getEntry(Storage.DATABASE);
            if (database == null) {
                throw new StoreException(file + " is no backup");
            }
            Files.createDirectories(settings.data());
            Path place = settings.data().resolve(Storage.DATABASE);
            try (var in = zip.getInputStream(database)) {
                Files.copy(in, place);
            }
            verify(place);
            try (Storage storage = Storage.open(settings, node)) {
                copyBlobs(zip, storage.blobs());
                forgetMissingPictures(storage);
            }
        } catch (NoSuchFileException e) {
            throw new StoreException("there is no file " + file, e);
        } catch (ZipException e) {
            throw new StoreException(file + " is no backup: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be restored: " + e.getMessage(), e);
        }
    }

    private static void requireEmpty(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw new Failure.Conflict("The data folder " + data + " is not empty; a restore needs an empty one");
            }
        } catch (IOException e) {
            throw new StoreException("the data folder " + data + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void verify(Path place) {
        try (SqliteDatabase database = SqliteDatabase.open(place)) {
            database.verify();
        }
    }

    /** A picture that was taken away in the instant in which the database was copied. */
    private static void forgetMissingPictures(Storage storage) {
        List<String> named = storage.database()
                .read(handle -> handle.createQuery("SELECT media FROM picture WHERE media IS NOT NULL")
                        .mapTo(String.class)
                        .list());
        for (String media : named) {
            if (!storage.blobs().has(media)) {
                storage.database().write(handle -> handle.execute("DELETE FROM picture WHERE media = ?", media));
            }
        }
    }

    private static void copyBlobs(ZipFile zip, Blobs blobs) throws IOException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().startsWith(BLOB)) {
                try (var in = zip.getInputStream(entry)) {
                    blobs.put(entry.getName().substring(BLOB.length()), in.readAllBytes());
                }
            }
        }
    }
}
