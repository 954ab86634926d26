package likeness.bench;

import java.util.concurrent.TimeUnit;
import likeness.gltf.GlbWriter;
import likeness.human.BuildOptions;
import likeness.pack.HumanPack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What a fresh process does once: each sample is the first call in a JVM of its own. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(8)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FreshProcessBenchmark {

    @Benchmark
    public HumanPack packLoad() {
        return HumanPack.open(People.pack());
    }

    @Benchmark
    public byte[] firstAvatar() {
        People people = People.open();
        return GlbWriter.write(people.human().build(people.first(), BuildOptions.DEFAULT));
    }
}
