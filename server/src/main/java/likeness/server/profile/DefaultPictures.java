package likeness.server.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import likeness.image.PictureDecoder;
import likeness.image.Resampler;
import likeness.picture.Family;
import likeness.picture.GeneratedPictures;
import likeness.picture.Seed;
import likeness.server.Digests;
import likeness.server.Failure;
import likeness.server.job.Admission;
import likeness.server.media.Derivation;
import likeness.server.media.Maker;

/** Draws what is shown for who has no picture: the same for the same seed, always. */
public final class DefaultPictures {

    private static final Derivation.Picture PERSON =
            new Derivation.Picture("portrait", "clay", 512, "style", "slight-smile", "png");
    private static final Family INSTEAD = Family.IDENTICON;
    private static final long RENDERED_BYTES = 16 << 20;

    /** Side of what is drawn and written in less than a millisecond. */
    private static final int SMALL = 128;

    /**
     * @param provisional whether it stands for one that could not be made now
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Made(byte[] bytes, boolean provisional) {}

    private final GeneratedPictures drawn = new GeneratedPictures();
    private final Maker maker;
    private final Admission admission;
    private final Semaphore share = new Semaphore(1);
    private final Cache<String, byte[]> rendered = Caffeine.newBuilder()
            .maximumWeight(RENDERED_BYTES)
            .weigher((String seed, byte[] bytes) -> bytes.length)
            .build();

    public DefaultPictures(Maker maker, Admission admission) {
        this.maker = maker;
        this.admission = admission;
    }

    /**
     * @param size side in pixels, 1 to {@value Sizes#MOST}
     * @throws Failure.Busy when too many wait for a processor
     */
    public Made make(DefaultPicture picture, Seed seed, int size, Encoding form) {
        return switch (picture) {
            case DefaultPicture.Drawn(Family family) -> new Made(draw(family, seed, size, form), false);
            case DefaultPicture.Rendered _ ->
                person(seed.hash())
                        .map(person -> new Made(sized(person, size, form), false))
                        .orElseGet(() -> new Made(draw(INSTEAD, seed, size, form), true));
        };
    }

    /** As a vector picture; a rendered person has none. */
    public Optional<String> svg(DefaultPicture picture, Seed seed, int size) {
        return picture instanceof DefaultPicture.Drawn(Family family)
                ? Optional.of(drawn.svg(family, seed, size))
                : Optional.empty();
    }

    private byte[] sized(byte[] person, int size, Encoding form) {
        return admission.serve(() -> form.write(Resampler.resize(PictureDecoder.decode(person), size, size)));
    }

    private byte[] draw(Family family, Seed seed, int size, Encoding form) {
        Supplier<byte[]> work = () -> form.write(drawn.pixels(family, seed, size));
        return size <= SMALL ? admission.serveBriefly(work) : admission.serve(work);
    }

    /** Nothing when rendering has more than its share of the machine already. */
    private Optional<byte[]> person(String hash) {
        byte[] known = rendered.getIfPresent(hash);
        if (known != null) {
            return Optional.of(known);
        }
        if (!share.tryAcquire()) {
            return Optional.empty();
        }
        try {
            byte[] made = admission.serve(() -> maker.make(maker.human().random(seed(hash)), PERSON));
            rendered.put(hash, made);
            return Optional.of(made);
        } catch (Failure.Busy e) {
            return Optional.empty();
        } finally {
            share.release();
        }
    }

    private static long seed(String hash) {
        return Long.parseUnsignedLong(Digests.sha256(hash).substring(0, 15), 16);
    }
}
