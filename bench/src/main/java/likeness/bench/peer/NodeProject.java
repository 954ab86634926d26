package likeness.bench.peer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Scripts for Node.js in a folder below {@code bench}, and what npm installs for them. */
final class NodeProject {

    private static final long MINUTES = 10;

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /** What files are proved with; small, since the tests fetch it. */
    static NodeProject proofs() throws IOException {
        return installed("node");
    }

    /** What ours is timed beside. */
    static NodeProject peers() throws IOException {
        return installed("peers");
    }

    /**
     * With its packages installed. npm checks what it fetches against the lock file; once installed, nothing is fetched
     * again. Processes that want the same at once wait for the first.
     *
     * @throws MissingProgramException without npm
     */
    private static synchronized NodeProject installed(String folder) throws IOException {
        NodeProject project = new NodeProject(Path.of(System.getProperty("likeness.root", ".."), "bench", folder));
        String npm = Programs.npm().toString();
        Path lock = project.folder.resolve("package-lock.json");
        Path installed = project.folder.resolve("node_modules/.installed-lock");
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            held.lock();
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                project.run(List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
                Files.copy(lock, installed);
            }
        }
        return project;
    }

    /** A script that serves until it is closed, ready. */
    Serving serve(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return Serving.whenSaid("ready", new ProcessBuilder(command).directory(folder.toFile()));
    }

    /** Standard output of a script, line by line. */
    List<String> node(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private List<String> run(List<String> command) throws IOException {
        Path said = Files.createTempFile("likeness", ".out");
        Path complained = Files.createTempFile("likeness", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile())
                    .start();
            await(process, command);
            if (process.exitValue() != 0) {
                throw new IOException(command + " failed: " + Files.readString(complained));
            }
            return Files.readAllLines(said);
        } finally {
            Files.delete(said);
            Files.delete(complained);
        }
    }

    private static void await(Process process, List<String> command) throws IOException {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return;
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        throw new IOException(command + " did not end within " + MINUTES + " minutes");
    }
}
