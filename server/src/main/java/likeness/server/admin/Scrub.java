package likeness.server.admin;

import static likeness.server.media.Derived.DIGEST;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import likeness.image.PictureDecoder;
import likeness.image.PictureException;
import likeness.server.Digests;
import likeness.server.Storage;
import likeness.server.avatar.Avatars;
import likeness.server.profile.ProfilePictures;

/** Reads every blob and tells which are not whole, and which belong to nobody. */
final class Scrub {

    private static final int GLB_MAGIC = 0x46546c67;
    private static final int GLB_HEADER = 20;
    private static final int PARTS = 5; // derived/project/user/avatar/file

    private final Storage storage;
    private final Avatars avatars;
    private final ProfilePictures pictures;
    private final Map<String, Boolean> known = new HashMap<>();

    Scrub(Storage storage, Avatars avatars, ProfilePictures pictures) {
        this.pictures = pictures;
        this.storage = storage;
        this.avatars = avatars;
    }

    /**
     * @param broken not what their name says they are
     * @param orphans of avatars or users that are not there, or no longer show them
     * @param removed whether these were erased
     */
    record Report(int checked, List<String> broken, List<String> orphans, boolean removed) {}

    /**
     * @param repair erases what is nobody's, and what is broken and derived, which is made again when it is asked for; a
     *     broken original stays, since a backup may have it whole
     */
    Report run(boolean repair) {
        List<String> names = storage.blobs().names();
        List<String> broken = new ArrayList<>();
        List<String> orphans = new ArrayList<>();
        for (String name : names) {
            if (!hasOwner(name) || isDigestOfNothing(name)) {
                orphans.add(name);
            } else if (!storage.blobs()
                    .get(name)
                    .map(bytes -> isWhole(name, bytes))
                    .orElse(true)) {
                broken.add(name);
            }
        }
        if (repair) {
            orphans.forEach(storage.blobs()::delete);
            broken.stream().filter(name -> !isOriginal(name)).forEach(this::deleteDerived);
        }
        return new Report(names.size(), broken, orphans, repair);
    }

    private boolean isDigestOfNothing(String name) {
        return name.endsWith(DIGEST) && !storage.blobs().has(name.substring(0, name.length() - DIGEST.length()));
    }

    private void deleteDerived(String name) {
        storage.blobs().delete(name);
        storage.blobs().delete(name + DIGEST);
    }

    private static boolean isOriginal(String name) {
        return name.startsWith(ProfilePictures.ORIGINALS);
    }

    private boolean hasOwner(String name) {
        if (isOriginal(name)) {
            return !pictures.isAbandoned(name);
        }
        String[] parts = name.split("/", -1);
        return parts.length == PARTS
                && known.computeIfAbsent(
                        parts[1] + "/" + parts[2] + "/" + parts[3], owner -> isAvatar(parts[1], parts[2], parts[3]));
    }

    private boolean isAvatar(String project, String user, String avatar) {
        try {
            return avatars.find(project, UUID.fromString(avatar))
                    .filter(found -> found.userId().equals(user))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isWhole(String name, byte[] bytes) {
        if (isOriginal(name)) {
            return name.contains("." + Digests.sha256(bytes) + ".");
        }
        return name.endsWith(DIGEST)
                || storage.blobs()
                        .get(name + DIGEST)
                        .map(digest -> Digests.sha256(bytes).equals(new String(digest, StandardCharsets.US_ASCII)))
                        .orElseGet(() -> isWellFormed(name, bytes));
    }

    /** All that can be said of what earlier versions wrote. */
    private static boolean isWellFormed(String name, byte[] bytes) {
        try {
            return name.endsWith(".glb")
                    ? isGlb(bytes)
                    : PictureDecoder.decode(bytes).width() > 0;
        } catch (PictureException e) {
            return false;
        }
    }

    /** Its header tells its length, and its chunks fill it (glTF 2.0, section 4.4). */
    private static boolean isGlb(byte[] bytes) {
        if (bytes.length < GLB_HEADER) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.getInt(0) != GLB_MAGIC || buffer.getInt(8) != bytes.length) {
            return false;
        }
        long end = 12;
        while (end <= bytes.length - 8) {
            end += 8 + Integer.toUnsignedLong(buffer.getInt((int) end));
        }
        return end == bytes.length;
    }
}
