package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import likeness.image.PictureDecoder;

/** The files below a folder of blobs, seen from outside. */
final class BlobFiles {

    private BlobFiles() {}

    /** @throws AssertionError when one is not whole, or somebody has left an unfinished one */
    static void assertWhole(Path blobs) {
        for (Path file : below(blobs)) {
            if (file.toString().contains(".unfinished")) {
                assertThat(file).hasFileName("lock");
            } else {
                assertWhole(file, bytes(file));
            }
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
        } else {
            assertThat(name).matches(".*\\.(png|jpg)");
            assertThat(PictureDecoder.decode(bytes).width()).as(name).isPositive();
        }
    }

    static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
