package likeness.server.admin;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import likeness.server.Failure;
import likeness.server.Storage;
import likeness.server.store.StoreException;

/**
 * Writes everything that cannot be made again into one ZIP file, while the server goes on: the database as of one moment
 * (with tokens, keys and webhooks in it), and the original blobs. What is derived is not in it.
 */
final class Backup {

    private static final String DERIVED = "derived/";

    private final Storage storage;

    Backup(Storage storage) {
        this.storage = storage;
    }

    /**
     * @param file must not be there yet
     * @return its size in bytes
     */
    long write(Path file) {
        if (Files.exists(file)) {
            throw new Failure.Conflict("There is a file " + file + " already");
        }
        Path copy = beside(file, ".database");
        Path unfinished = beside(file, ".unfinished");
        try {
            pack(copy, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            throw new StoreException("the backup cannot be written: " + e.getMessage(), e);
        } finally {
            delete(copy);
            delete(unfinished);
        }
    }

    /** @param database where to copy the database to */
    private void pack(Path database, Path file) throws IOException {
        Files.createFile(file);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Set<String> packed = new HashSet<>();
            addNew(zip, packed); // before the copy: what is replaced after it was there when it was made
            storage.database().copyTo(database);
            zip.putNextEntry(new ZipEntry(Storage.DATABASE));
            Files.copy(database, zip);
            addNew(zip, packed); // and what came while the first were packed
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void addNew(ZipOutputStream zip, Set<String> packed) throws IOException {
        for (String name : storage.blobs().names()) {
            if (!name.startsWith(DERIVED) && packed.add(name)) {
                add(zip, name);
            }
        }
    }

    /** One that was erased since it was listed is left out. */
    private void add(ZipOutputStream zip, String name) throws IOException {
        byte[] bytes = storage.blobs().get(name).orElse(null);
        if (bytes != null) {
            zip.putNextEntry(new ZipEntry(Storage.BLOBS + "/" + name));
            zip.write(bytes);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreException(file + " is left behind: " + e.getMessage(), e);
        }
    }
}
