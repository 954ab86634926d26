package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import likeness.image.PictureDecoder;

/** The files below a folder of blobs, seen from outside. */
final class BlobFiles {

    private BlobFiles() {}

    /**
     * May be asked while a server runs: what is erased meanwhile need not be whole.
     *
     * @throws AssertionError when one is not whole, or somebody has left an unfinished one
     */
    static void assertWhole(Path blobs) {
        for (Path file : below(blobs)) {
            if (file.toString().contains(".unfinished")) {
                assertGoes(file);
            } else {
                content(file).ifPresent(bytes -> assertWhole(file, bytes));
            }
        }
    }

    /** A server that runs finishes its own; what a killed one left, it has removed at its start. */
    private static void assertGoes(Path unfinished) {
        if (!unfinished.endsWith("lock")) {
            Eventually.see(() -> Files.exists(unfinished), exists -> !exists);
        }
    }

    private static void assertWhole(Path file, byte[] bytes) {
        String name = file.toString();
        if (name.endsWith(".glb")) {
            assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII))
                    .as(name)
                    .isEqualTo("glTF");
            int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
            assertThat(length).as(name).isEqualTo(bytes.length);
        } else if (name.endsWith(".sha256")) {
            assertThat(new String(bytes, StandardCharsets.US_ASCII)).as(name).matches("[0-9a-f]{64}");
        } else if (name.endsWith(".gif")) {
            assertThat(PictureDecoder.frames(bytes).hundredths()).as(name).hasSizeGreaterThan(1);
        } else {
            assertThat(name).matches(".*\\.(png|jpg)");
            assertThat(PictureDecoder.decode(bytes).width()).as(name).isPositive();
        }
    }

    static List<Path> below(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                    if (problem instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw problem;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Nothing when the file has gone meanwhile. */
    static Optional<byte[]> content(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
