package likeness.server.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.server.Failure;
import likeness.server.Features;
import likeness.server.RunningServer;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import likeness.server.job.Admission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final byte[] PICTURE = JpegEncoder.encode(Pixels.filled(40, 30, 0xFF336699), 0.9f);

    @Test
    void whoWaitsTooLongForThoseBeforeIsToldToComeAgain(@TempDir Path folder) {
        try (RunningServer server = RunningServer.in(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Features features = server.features();
            User user =
                    features.users().create(Project.DEFAULT, new Person(null, null, "one@uploads.example", null, null));
            Admission admission = new Admission(1, 8);
            Uploads uploads = new Uploads(
                    features.pictures(),
                    new Sizes(features.storage().blobs(), features.derived(), admission, false),
                    admission,
                    features.ids().clock(),
                    1 << 20,
                    Duration.ofMillis(20));
            CountDownLatch works = new CountDownLatch(1);
            CountDownLatch free = new CountDownLatch(1);
            threads.execute(() -> admission.serve(() -> {
                works.countDown();
                return await(free);
            }));
            await(works);
            var first = CompletableFuture.supplyAsync(() -> uploads.take(user, PICTURE), threads);
            while (admission.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> uploads.take(user, PICTURE)).isInstanceOfSatisfying(Failure.Busy.class, busy -> {
                assertThat(busy.status()).isEqualTo(503);
                assertThat(busy.retryAfter()).isPositive();
            });
            free.countDown();
            assertThat(first.join()).isInstanceOf(Picture.Uploaded.class);
            assertThat(uploads.take(user, PICTURE)).isInstanceOf(Picture.Uploaded.class);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
