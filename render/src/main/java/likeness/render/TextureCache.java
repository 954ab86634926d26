package likeness.render;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.WeakHashMap;
import likeness.image.PictureDecoder;
import likeness.scene.EncodedImage;
import org.jspecify.annotations.Nullable;

/**
 * Decoded textures by identity of their encoded image: decoded once, dropped with the image or when memory is short.
 */
final class TextureCache {

    /** An image may serve as colour in one place and as data in another. */
    private record Entry(SoftReference<MipMap> srgb, SoftReference<MipMap> linear) {}

    private static final SoftReference<MipMap> NONE = new SoftReference<>(null);

    private final Map<EncodedImage, Entry> entries = new WeakHashMap<>();

    /** Decodes outside the lock; two threads may decode the same image, one result stays. */
    MipMap get(EncodedImage image, MipMap.Encoding encoding) {
        MipMap cached = find(image, encoding);
        if (cached != null) {
            return cached;
        }
        MipMap decoded = new MipMap(PictureDecoder.decode(image.bytes()), encoding);
        synchronized (entries) {
            Entry entry = entries.getOrDefault(image, new Entry(NONE, NONE));
            SoftReference<MipMap> reference = new SoftReference<>(decoded);
            entries.put(
                    image,
                    encoding == MipMap.Encoding.SRGB
                            ? new Entry(reference, entry.linear())
                            : new Entry(entry.srgb(), reference));
        }
        return decoded;
    }

    private @Nullable MipMap find(EncodedImage image, MipMap.Encoding encoding) {
        synchronized (entries) {
            Entry entry = entries.get(image);
            if (entry == null) {
                return null;
            }
            return (encoding == MipMap.Encoding.SRGB ? entry.srgb() : entry.linear()).get();
        }
    }
}
