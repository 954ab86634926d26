package likeness.server.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import likeness.image.PictureDecoder;
import likeness.picture.ProfilePicture;
import likeness.server.Failure;
import likeness.server.SingleFlight;
import likeness.server.job.Admission;
import likeness.server.media.Derived;
import likeness.server.store.Blobs;
import org.jspecify.annotations.Nullable;

/** Pictures at any size. One that is asked for at several sizes is decoded once; what was made is kept in memory. */
public final class Sizes {

    public static final int MOST = ProfilePicture.LARGEST;

    private static final long ENCODED_BYTES = 32 << 20;
    private static final long DECODED_BYTES = 32 << 20;
    private static final List<Integer> USUAL = List.of(80, 128, 512);

    private final Blobs blobs;
    private final Derived derived;
    private final Admission admission;
    private final Animations animations;
    private final boolean showsAnimations;
    private final SingleFlight<byte[]> encoding = new SingleFlight<>();
    private final SingleFlight<ProfilePicture> decoding = new SingleFlight<>();
    private final Cache<String, byte[]> encoded = Caffeine.newBuilder()
            .maximumWeight(ENCODED_BYTES)
            .weigher((String key, byte[] bytes) -> bytes.length)
            .build();
    private final Cache<String, ProfilePicture> decoded = Caffeine.newBuilder()
            .maximumWeight(DECODED_BYTES)
            .weigher((String key, ProfilePicture picture) -> weight(picture))
            .build();

    /** @param showsAnimations whether what moves is shown moving */
    public Sizes(Blobs blobs, Derived derived, Admission admission, boolean showsAnimations) {
        this.blobs = blobs;
        this.derived = derived;
        this.admission = admission;
        this.animations = new Animations(blobs, admission);
        this.showsAnimations = showsAnimations;
    }

    boolean showsAnimations() {
        return showsAnimations;
    }

    /** Whether the picture can be had as an animation. */
    public boolean moves(Picture picture) {
        return showsAnimations
                && picture instanceof Picture.Uploaded upload
                && upload.animation().isPresent();
    }

    /**
     * How a picture is written for a program: in the form that it asks for, moving where it can, else as suits both best.
     *
     * @param ending of the address, without a dot; empty for none
     * @param accept what the program says that it takes
     */
    public Encoding form(Picture picture, String ending, @Nullable String accept) {
        return Encoding.ofEnding(ending)
                .or(() -> Optional.of(Encoding.GIF)
                        .filter(gif -> moves(picture))
                        .filter(gif -> ending.equals(gif.ending()) || Encoding.isGifWelcome(accept)))
                .orElseGet(() -> Encoding.preferred(accept, natural(picture)));
    }

    /**
     * @param size side in pixels, 1 to {@value #MOST}
     * @throws Failure.NotFound when the picture was taken away a moment ago
     * @throws Failure.Busy when too many wait for a processor
     */
    public byte[] at(Picture picture, int size, Encoding form) {
        String key = key(picture, size, form);
        byte[] known = encoded.getIfPresent(key);
        return known != null ? known : encoding.get(key, () -> make(key, picture, size, form));
    }

    private byte[] make(String key, Picture picture, int size, Encoding form) {
        byte[] bytes = form == Encoding.GIF && picture instanceof Picture.Uploaded upload && moves(picture)
                ? animations.at(upload, size)
                : admission.serve(() -> form.write(decoded(picture).at(size)));
        encoded.put(key, bytes);
        return bytes;
    }

    private static String key(Picture picture, int size, Encoding form) {
        return picture.key() + ' ' + size + ' ' + form;
    }

    /** How a picture that does not move is best written: what is transparent stays so. */
    public Encoding natural(Picture picture) {
        return switch (picture) {
            case Picture.Uploaded upload -> upload.media().endsWith("png") ? Encoding.PNG : Encoding.JPEG;
            case Picture.Portrait _ -> Encoding.JPEG;
        };
    }

    /** The sizes that are asked for most, made while the upload is decoded anyway. */
    public void prepare(Picture picture, ProfilePicture pixels) {
        decoded.put(picture.key(), pixels);
        Encoding form = natural(picture);
        admission.serve(() -> {
            USUAL.forEach(size -> encoded.put(key(picture, size, form), form.write(pixels.at(size))));
            return true;
        });
    }

    private ProfilePicture decoded(Picture picture) {
        ProfilePicture known = decoded.getIfPresent(picture.key());
        return known != null ? known : decoding.get(picture.key(), () -> decode(picture));
    }

    private ProfilePicture decode(Picture picture) {
        byte[] bytes = switch (picture) {
            case Picture.Uploaded upload ->
                blobs.get(upload.media()).orElseThrow(() -> new Failure.NotFound("Picture"));
            case Picture.Portrait portrait ->
                derived.make(portrait.folder(), portrait.appearance(), ProfilePictures.PORTRAIT);
        };
        ProfilePicture pixels = ProfilePicture.ofMaster(PictureDecoder.decode(bytes));
        decoded.put(picture.key(), pixels);
        return pixels;
    }

    /** The master and its halves, a quarter of it and so on. */
    private static int weight(ProfilePicture picture) {
        long side = picture.master().width();
        return (int) (side * side * Integer.BYTES * 4 / 3);
    }
}
