package likeness.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An open pack: entries by name. Safe for use by several threads; closed once, by its owner.
 */
public final class PackFile implements AutoCloseable {

    /** Entry that holds the pack's id: 16 hex digits of the digest over all other entries. */
    static final String IDENTITY = "identity";

    private final Path path;
    private final ZipFile zip;
    private final String id;

    private PackFile(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
        this.id = new String(bytes(IDENTITY), StandardCharsets.US_ASCII);
    }

    /** @throws PackException when the file is missing or is no pack */
    public static PackFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new PackException("no pack at " + path);
        }
        try {
            return new PackFile(path, new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw new PackException(path + " is not a pack: " + e.getMessage(), e);
        }
    }

    /** Names the contents: equal for equal contents, on every machine. */
    public String id() {
        return id;
    }

    public boolean contains(String name) {
        return zip.getEntry(name) != null;
    }

    /** Names of all entries, sorted. */
    public List<String> names() {
        return zip.stream().map(ZipEntry::getName).sorted().toList();
    }

    /** @throws PackException when there is no such entry or it cannot be read */
    public byte[] bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new PackException(path + " has no entry " + name);
        }
        try (var in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            checkSum(entry, bytes);
            return bytes;
        } catch (IOException e) {
            throw new PackException("cannot read " + name + " of " + path + ": " + e.getMessage(), e);
        }
    }

    /** The platform's reader leaves this to us. */
    private void checkSum(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.getCrc()) {
            throw new PackException(entry.getName() + " of " + path + " is damaged: its checksum does not fit");
        }
    }

    public ArrayBundle arrays(String name) {
        return ArrayBundle.decode(name, bytes(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static String identityOf(Map<String, byte[]> entries) {
        MessageDigest digest = sha256();
        new TreeMap<>(entries).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
