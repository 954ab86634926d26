package likeness.bench;

import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures a promise with JMH, in JVMs of its own. */
final class JmhRun {

    private JmhRun() {}

    static Figure measure(Promise promise) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("likeness\\.bench\\.\\w+\\." + promise.method() + "$")
                .jvmArgsAppend(
                        "--sun-misc-unsafe-memory-access=allow", // JMH itself
                        "-Dlikeness.pack=" + People.pack(),
                        "-Djava.awt.headless=true")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        RunResult result = new Runner(options).runSingle();
        double[] samples = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(iterations -> List.copyOf(iterations).stream())
                .map(IterationResult::getPrimaryResult)
                .mapToDouble(primary -> primary.getScore())
                .toArray();
        return Figure.of(promise, samples, "");
    }
}
