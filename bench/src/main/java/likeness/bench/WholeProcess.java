package likeness.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures whole processes, from the launcher's first line to their end, as a user waits for them. */
final class WholeProcess {

    private static final int RUNS = 10;

    private WholeProcess() {}

    static Figure time() throws IOException {
        String launcher =
                Path.of(System.getProperty("likeness.root", "."), "likeness").toString();
        double[] milliseconds = new double[RUNS];
        Path out = Files.createTempDirectory("likeness-bench");
        for (int run = 0; run < RUNS; run++) {
            String file = out.resolve(run + ".glb").toString();
            long start = System.nanoTime();
            answer(List.of(launcher, "create", "--random", String.valueOf(run + 1), "--out", file));
            milliseconds[run] = (System.nanoTime() - start) / 1e6;
            Files.delete(Path.of(file));
        }
        Files.delete(out);
        return Figure.of(Promise.PROCESS, milliseconds, RUNS + " runs");
    }

    /** In a JVM of its own, with the heap bound to what is promised. */
    static Figure peakHeap(Promise promise) throws IOException {
        double[] megabytes = new double[3];
        for (int run = 0; run < megabytes.length; run++) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
            command.addAll(List.of("-Xmx244m", "-XX:+UseSerialGC", "-Dlikeness.pack=" + People.pack()));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeakHeap.class.getName()));
            command.add(String.valueOf(run + 1));
            command.add(promise == Promise.HEAP_LARGE ? "2048" : "512");
            megabytes[run] = Double.parseDouble(answer(command).strip());
        }
        return Figure.of(promise, megabytes, "bound by -Xmx244m, which is 256 MB");
    }

    /** What a process says, once it has ended well. */
    static String answer(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", e);
        }
        return said;
    }
}
