package likeness.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;

/**
 * {@code Training FOLDER}: runs the usual commands once, into a folder, while the JVM records which classes they load and
 * link. The launcher keeps the recording and later starts map it ready-made.
 */
public final class Training {

    private Training() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        run("create", "--random", "1", "--out", folder.resolve("a.glb").toString());
        run("create", "--random", "2", "--out", folder.resolve("b.json").toString());
        run(
                "create",
                "--random",
                "3",
                "--size",
                "256",
                "--out",
                folder.resolve("c.png").toString());
        run(
                "render",
                folder.resolve("a.glb").toString(),
                "--size",
                "64",
                "--out",
                folder.resolve("d.jpg").toString());
        run("catalog", "--json");
        run("version");
    }

    /** A command that fails is of no concern here: the recording only lacks what it would have loaded. */
    private static void run(String... command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(Rooms.ofInstallation(), nowhere, nowhere, command);
    }
}
