package likeness.server.dialect.avaturn;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import likeness.pack.Asset;
import org.jspecify.annotations.Nullable;

/**
 * What Avaturn calls an asset: one of ours in one of its looks, since clothing there has no colour of its own to choose.
 *
 * @param variant null for an asset of one look
 */
record WornAsset(Asset asset, @Nullable String variant) {

    /** Stable: a name-based UUID (RFC 9562, version 3) of slot, asset and variant, which are never reused. */
    UUID id() {
        String name = "likeness:" + asset.slot() + "/" + asset.id() + "/" + (variant == null ? "" : variant);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
