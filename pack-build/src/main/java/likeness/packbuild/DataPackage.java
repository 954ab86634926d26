package likeness.packbuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data package below {@code node_modules}, installed by {@code npm ci}: npm checks what it fetches against the hash in
 * the lock file.
 */
final class DataPackage {

    private final Path module;
    private final Path installed;

    DataPackage(Path module) {
        this.module = module;
        this.installed = module.resolve("node_modules/.likeness-lock");
    }

    /** Does nothing when what the lock file says is installed already. */
    void install() throws IOException {
        String lock = Files.readString(module.resolve("package-lock.json"));
        if (Files.exists(installed) && Files.readString(installed).equals(lock)) {
            return;
        }
        System.out.println("fetching the data package (npm ci)");
        String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        Process process = new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(module.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (awaitExit(process) != 0) {
            throw new IOException("npm ci failed in " + module + ":\n" + said);
        }
        Files.writeString(installed, lock);
    }

    private static int awaitExit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while npm ci ran", e);
        }
    }
}
