package likeness.server.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import likeness.human.Appearance;
import likeness.server.Digests;
import likeness.server.SingleFlight;
import likeness.server.avatar.Avatar;
import likeness.server.metrics.Metrics;
import likeness.server.store.Blobs;

/**
 * Files made of avatars. They can always be made again, so they are a cache: never backed up, and kept in a folder per
 * avatar so that erasing one is erasing a folder.
 */
public final class Derived {

    private static final long SHOWN_BYTES = 16 << 20;

    private final Blobs blobs;
    private final Maker maker;
    private final Metrics metrics;
    private final SingleFlight<byte[]> making = new SingleFlight<>();
    private final Cache<String, byte[]> shown = Caffeine.newBuilder()
            .maximumWeight(SHOWN_BYTES)
            .expireAfterAccess(Duration.ofMinutes(5))
            .weigher((String name, byte[] bytes) -> bytes.length)
            .build();

    /** Ending of the file beside each that tells its SHA-256 in hex: its name tells what it was made of, not what it is. */
    public static final String DIGEST = ".sha256";

    public Derived(Blobs blobs, Maker maker, Metrics metrics) {
        this.blobs = blobs;
        this.maker = maker;
        this.metrics = metrics;
    }

    /** Folder of an avatar's files; ends with a slash. */
    public static String folder(String projectId, String userId, String avatarId) {
        return "derived/" + projectId + "/" + userId + "/" + avatarId + "/";
    }

    public static String folder(Avatar avatar) {
        return folder(avatar.projectId(), avatar.userId(), avatar.id().toString());
    }

    /** Where a file is served to who has a signed link. */
    public static String path(String folder, String file) {
        return "/files/" + folder.substring("derived/".length()) + file;
    }

    /** Name of the file within the folder. */
    public String file(Appearance appearance, Derivation derivation) {
        return maker.key(appearance, derivation) + "." + derivation.ending();
    }

    public boolean has(String name) {
        return blobs.has(name);
    }

    public Optional<byte[]> get(String name) {
        return blobs.get(name);
    }

    /** Makes the file unless it is there. Whoever asks for the same file at the same time waits for the one that is made. */
    public byte[] make(String folder, Appearance appearance, Derivation derivation) {
        String name = folder + file(appearance, derivation);
        return blobs.get(name)
                .orElseGet(() -> making.get(name, () -> {
                    byte[] bytes = timed(appearance, derivation);
                    blobs.put(name + DIGEST, Digests.sha256(bytes).getBytes(StandardCharsets.US_ASCII));
                    blobs.put(name, bytes);
                    return bytes;
                }));
    }

    /**
     * Makes the file for now: kept in memory for a while, not on disk. For addresses whose options anybody may choose, of
     * which there are more than any disk could hold.
     */
    public byte[] show(String folder, Appearance appearance, Derivation derivation) {
        String name = folder + file(appearance, derivation);
        return making.get(
                name,
                () -> shown(name).orElseGet(() -> {
                    byte[] bytes = timed(appearance, derivation);
                    shown.put(name, bytes);
                    return bytes;
                }));
    }

    /** What {@link #show} made, or what is on disk. */
    public Optional<byte[]> shown(String name) {
        return Optional.ofNullable(shown.getIfPresent(name)).or(() -> blobs.get(name));
    }

    private byte[] timed(Appearance appearance, Derivation derivation) {
        Metrics.Running began = metrics.begin();
        byte[] bytes = maker.make(appearance, derivation);
        began.end("likeness.derive", "format", derivation.ending());
        return bytes;
    }

    /** Erases what was made for an avatar that is gone meanwhile. */
    public void forget(String folder) {
        blobs.erase(folder);
        shown.asMap().keySet().removeIf(name -> name.startsWith(folder));
    }
}
