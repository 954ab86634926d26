package likeness.server.profile;

import java.util.Optional;
import likeness.human.Appearance;

/** What a user has chosen to be shown as. */
public sealed interface Picture {

    /** Names the pixels: another key, another picture. */
    String key();

    /** Milliseconds since 1970. */
    long changedAt();

    /**
     * An uploaded picture, made square and safe.
     *
     * @param media name of the blob
     * @param animation name of the blob of all frames, where it moves
     */
    record Uploaded(String media, Optional<String> animation, long changedAt) implements Picture {
        @Override
        public String key() {
            return media;
        }
    }

    /**
     * The portrait of an avatar as it is now.
     *
     * @param folder of the avatar's files
     * @param file within it
     * @param changedAt when it was chosen, or the avatar changed after that
     */
    record Portrait(String folder, String file, Appearance appearance, long changedAt) implements Picture {
        @Override
        public String key() {
            return folder + file;
        }
    }
}
