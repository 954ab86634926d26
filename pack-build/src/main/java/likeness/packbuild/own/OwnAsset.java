package likeness.packbuild.own;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;

/**
 * An asset of our own, ready for the pack.
 *
 * @param asset catalogue entry; its {@link Asset#mesh} names {@code mesh}
 * @param mesh what is drawn
 * @param textures encoded pictures by pack entry, as far as they are not the cloth tiles that all share
 */
public record OwnAsset(Asset asset, FittedMesh mesh, Map<String, byte[]> textures) {
    public OwnAsset {
        textures = Collections.unmodifiableMap(new TreeMap<>(textures));
    }
}
