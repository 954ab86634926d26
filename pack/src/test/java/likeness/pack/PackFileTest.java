package likeness.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void equalEntriesGiveEqualBytesInWhateverOrderTheyAreAdded() throws IOException {
        Path one = write("one.pack", Map.of("b.bin", new byte[] {2}), Map.of("a.bin", new byte[] {1}));
        Path two = write("two.pack", Map.of("a.bin", new byte[] {1}), Map.of("b.bin", new byte[] {2}));

        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void theIdFollowsTheContents() throws IOException {
        Path one = write("one.pack", Map.of("a.bin", new byte[] {1}));
        Path same = write("same.pack", Map.of("a.bin", new byte[] {1}));
        Path other = write("other.pack", Map.of("a.bin", new byte[] {2}));

        assertThat(id(one)).isEqualTo(id(same)).isNotEqualTo(id(other)).matches("[0-9a-f]{16}");
    }

    @Test
    void aMissingPackIsSaidToBeMissing() {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFile.open(folder.resolve("none.pack")))
                .withMessageContaining("no pack at");
    }

    @Test
    void whatIsNoPackIsSaidToBeNone() throws IOException {
        Path file = folder.resolve("text.pack");
        Files.writeString(file, "this is no pack");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFile.open(file))
                .withMessageContaining("is not a pack");
    }

    @Test
    void aDamagedEntryIsFoundWhenItIsRead() throws IOException {
        byte[] noise = new byte[4000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * i >> 3);
        }
        Path file = write("damaged.pack", Map.of("textures/a.png", noise));
        byte[] bytes = Files.readAllBytes(file);
        bytes[1000] ^= 1;
        Files.write(file, bytes);

        try (PackFile pack = PackFile.open(file)) {
            assertThatExceptionOfType(PackException.class)
                    .isThrownBy(() -> pack.bytes("textures/a.png"))
                    .withMessageContaining("textures/a.png");
        }
    }

    @Test
    void anArchiveWithoutTheFixedEntriesIsNoHumanPack() throws IOException {
        Path file = write("empty.pack", Map.of("a.bin", new byte[] {1}));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> HumanPack.open(file))
                .withMessageContaining("body/rig.json");
    }

    @SafeVarargs
    private Path write(String name, Map<String, byte[]>... entries) throws IOException {
        PackWriter writer = new PackWriter();
        for (Map<String, byte[]> part : entries) {
            part.forEach(writer::add);
        }
        Path file = folder.resolve(name);
        writer.writeTo(file);
        return file;
    }

    private static String id(Path file) throws IOException {
        try (PackFile pack = PackFile.open(file)) {
            return pack.id();
        }
    }
}
