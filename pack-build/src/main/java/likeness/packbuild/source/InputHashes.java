package likeness.packbuild.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 of every file of the data package that is read: {@code inputs.sha256}, in the form of {@code sha256sum}. A file
 * is added to the list by running that in the package's folder.
 */
final class InputHashes {

    private final Map<String, String> hashes = new TreeMap<>();

    private InputHashes() {}

    static InputHashes read() {
        InputHashes result = new InputHashes();
        String name = "/likeness/packbuild/inputs.sha256";
        try (InputStream in = requireNonNull(InputHashes.class.getResourceAsStream(name), name)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> result.hashes.put(line.substring(66), line.substring(0, 64)));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    String of(String file) {
        return requireNonNull(hashes.get(file), file);
    }

    /** @throws IllegalStateException when the file is not listed, or is another than the listed one */
    void check(String file, ByteBuffer bytes) {
        String known = hashes.get(file);
        MessageDigest digest = sha256();
        digest.update(bytes);
        String found = HexFormat.of().formatHex(digest.digest());
        if (known == null) {
            throw new IllegalStateException("inputs.sha256 lacks the line \"" + found + "  " + file + "\"");
        }
        if (!known.equals(found)) {
            throw new IllegalStateException(file + " of the data package is not the one that is known: " + found);
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
