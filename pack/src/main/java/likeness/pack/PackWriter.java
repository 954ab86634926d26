package likeness.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a pack: a ZIP file whose bytes depend on its entries alone. Entries are sorted by name and carry a fixed time;
 * encoded pictures are stored as they are, everything else is deflated.
 */
public final class PackWriter {

    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> entries = new TreeMap<>();

    /** Adds an entry; a name may be used once. */
    public void add(String name, byte[] bytes) {
        if (entries.putIfAbsent(name, bytes) != null) {
            throw new IllegalArgumentException("entry " + name + " was added twice");
        }
    }

    public boolean contains(String name) {
        return entries.containsKey(name);
    }

    /** SHA-256 of each entry so far, in hex, sorted by name. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        entries.forEach((name, bytes) ->
                digests.put(name, HexFormat.of().formatHex(PackFile.sha256().digest(bytes))));
        return digests;
    }

    /** Writes all entries and {@link PackFile#IDENTITY}, which names the pack by the digest of its contents. */
    public void writeTo(Path file) throws IOException {
        add(PackFile.IDENTITY, PackFile.identityOf(entries).getBytes(StandardCharsets.US_ASCII));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        if (isEncodedPicture(name)) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCompressedSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static boolean isEncodedPicture(String name) {
        return name.endsWith(".jpg") || name.endsWith(".png");
    }
}
