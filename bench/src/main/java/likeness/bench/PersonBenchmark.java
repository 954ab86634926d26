package likeness.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import likeness.gltf.GlbWriter;
import likeness.gltf.Vrm;
import likeness.human.BuildOptions;
import likeness.human.MorphGroup;
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

/** Making a person, warm: a different one each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
public class PersonBenchmark {

    private final People people = People.open();

    @Benchmark
    public Scene scene() {
        return people.human().build(people.next(), BuildOptions.DEFAULT);
    }

    @Benchmark
    public byte[] glb() {
        return GlbWriter.write(people.human().build(people.next(), BuildOptions.DEFAULT));
    }

    @Benchmark
    public byte[] vrm() {
        return vrm(Vrm.Version.V1);
    }

    @Benchmark
    public byte[] vrm0() {
        return vrm(Vrm.Version.V0);
    }

    /** Without the thumbnail, which is a picture. */
    private byte[] vrm(Vrm.Version version) {
        BuildOptions options =
                BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class)).withSprings(true);
        Vrm vrm = new Vrm(version, "Person", List.of("Somebody"), "", null, Vrm.Terms.STRICTEST);
        return GlbWriter.writeVrm(people.human().build(people.next(), options), vrm);
    }

    @Benchmark
    public byte[] glbFaces() {
        return GlbWriter.write(
                people.human().build(people.next(), BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class))));
    }
}
