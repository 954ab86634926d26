package likeness.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Where one process writes files that are not finished. Each process has a folder of its own, and holds a lock in it while
 * it lives, so that whoever starts later can tell what a killed one has left and what a living one is writing.
 */
final class Workbench implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path mine;
    private final FileChannel held;
    private final AtomicLong begun = new AtomicLong();

    private Workbench(Path mine, FileChannel held) {
        this.mine = mine;
        this.held = held;
    }

    /**
     * Sweeps what the dead have left, and makes a place for this process.
     *
     * @param all folder of the places of all processes
     */
    static Workbench open(Path all, String process) throws IOException {
        Files.createDirectories(all);
        sweep(all);
        Path mine = all.resolve(process);
        while (true) {
            Files.createDirectories(mine);
            try {
                FileChannel channel = openLock(mine);
                channel.lock();
                if (Files.exists(mine.resolve(LOCK))) {
                    return new Workbench(mine, channel);
                }
                channel.close();
            } catch (NoSuchFileException e) {
                // somebody swept the folder before it was locked: once more
            }
        }
    }

    private static FileChannel openLock(Path place) throws IOException {
        return FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void sweep(Path all) throws IOException {
        try (Stream<Path> places = Files.list(all)) {
            for (Path place : places.toList()) {
                sweepIfDead(place);
            }
        }
    }

    private static void sweepIfDead(Path place) throws IOException {
        try (FileChannel channel = openLock(place);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                delete(place);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: alive
        } catch (NoSuchFileException e) {
            // somebody else has just swept it
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> children = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : children) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** A name for a new file, unlike all others. */
    Path next() {
        return mine.resolve(Long.toString(begun.incrementAndGet()));
    }

    @Override
    public void close() throws IOException {
        delete(mine);
        held.close();
    }
}
