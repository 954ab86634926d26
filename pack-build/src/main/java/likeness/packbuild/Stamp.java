package likeness.packbuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file beside the pack that tells what the pack was made from.
 *
 * @param file where it is kept
 * @param digest of the inputs as they are now
 */
record Stamp(Path file, String digest) {

    /** The classes and resources that make a pack, in the folders where Maven compiles them, whatever it runs them from. */
    private static final List<String> MAKERS =
            List.of("target/classes", "../pack/target/classes", "../image/target/classes");

    /** The lock of the data package, and the classes and resources that read it. */
    static String ofInputs(Path module) {
        MessageDigest digest = sha256();
        add(digest, module.resolve("package-lock.json"));
        for (String folder : MAKERS) {
            add(digest, module.resolve(folder));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    boolean matches() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(digest);
    }

    void write() throws IOException {
        Files.writeString(file, digest);
    }

    private static void add(MessageDigest digest, Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
