package likeness.bench;

import java.util.concurrent.TimeUnit;
import likeness.image.Pixels;
import likeness.render.RenderRequest;
import likeness.render.Renderer;
import likeness.scene.Scene;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Drawing a person, warm, on all processors: one scene, as one person's picture is drawn in several sizes and styles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
public class PictureBenchmark {

    private static final int SIZE = 512;

    private final Renderer renderer = new Renderer(Runtime.getRuntime().availableProcessors());
    private final Scene scene = Poses.standing(People.open());

    @Benchmark
    public Pixels portrait() {
        return renderer.render(scene, RenderRequest.of("portrait", SIZE));
    }

    @Benchmark
    public Pixels fullBody() {
        return renderer.render(scene, RenderRequest.of("full-body", SIZE));
    }
}
