package likeness.server.profile;

import java.time.Duration;
import likeness.picture.ProfileAnimation;
import likeness.server.Failure;
import likeness.server.job.Admission;
import likeness.server.store.Blobs;

/** Animations at any size. One is made at a time: it takes as much of a processor and of memory as some dozen stills. */
final class Animations {

    private final Blobs blobs;
    private final Admission admission;
    private final OneAtATime making = new OneAtATime(Duration.ofSeconds(10));

    Animations(Blobs blobs, Admission admission) {
        this.blobs = blobs;
        this.admission = admission;
    }

    /**
     * @throws Failure.NotFound when the picture does not move, or was taken away a moment ago
     * @throws Failure.Busy when too many wait
     */
    byte[] at(Picture.Uploaded picture, int size) {
        return making.run(() -> {
            byte[] master = picture.animation().flatMap(blobs::get).orElseThrow(() -> new Failure.NotFound("Picture"));
            return admission.serve(() -> ProfileAnimation.ofMaster(master).at(size));
        });
    }
}
