package likeness.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import likeness.server.Failure;

/**
 * Blobs as files below one folder. A blob is written beside its place, synced, renamed, and its folder synced, so that a
 * power cut leaves it whole or absent; what a killed process left half written is swept at the next start ({@link
 * Workbench}).
 */
public final class FileBlobs implements Blobs {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?");
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Workbench workbench;

    /** @param node tells unfinished files of several processes on one folder apart */
    public FileBlobs(Path folder, String node) {
        this.folder = folder;
        try {
            workbench = Workbench.open(folder.resolve(UNFINISHED), node);
        } catch (IOException e) {
            throw new StoreException("the folder of blobs cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(String name, byte[] bytes) {
        Path place = place(name);
        Path beside = workbench.next();
        try {
            Path directory = Objects.requireNonNull(place.getParent(), "a blob lies in a folder");
            write(beside, bytes);
            move(beside, place, directory);
            sync(directory);
        } catch (IOException e) {
            throw failed(beside, e);
        }
    }

    private static void move(Path beside, Path place, Path directory) throws IOException {
        Files.createDirectories(directory);
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            Files.createDirectories(directory); // it was erased in between
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private RuntimeException failed(Path beside, IOException problem) {
        try {
            Files.deleteIfExists(beside);
            if (folder.toFile().getUsableSpace() < 1 << 20) {
                return new Failure.StorageFull();
            }
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
        return new StoreException("a blob cannot be written: " + problem.getMessage(), problem);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** A rename is durable when the folder is; only Unix lets one open a folder. */
    private static void sync(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(Files.readAllBytes(place(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("a blob cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean has(String name) {
        return Files.isRegularFile(place(name));
    }

    @Override
    public void erase(String prefix) {
        if (!prefix.endsWith("/")) {
            throw new IllegalArgumentException("a prefix ends with a slash: " + prefix);
        }
        Path root = place(prefix);
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> below = Files.walk(root)) {
            List<Path> children = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : children) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new StoreException("blobs cannot be erased: " + e.getMessage(), e);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException e) {
            throw new StoreException("a blob cannot be erased: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> names() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(UNFINISHED))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("the blobs cannot be listed: " + e.getMessage(), e);
        }
    }

    private Path place(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a blob: " + name);
        }
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            workbench.close();
        } catch (IOException e) {
            throw new StoreException("unfinished blobs cannot be swept: " + e.getMessage(), e);
        }
    }
}
