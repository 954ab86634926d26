package likeness.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs command lines against the real rooms, as the launcher would, and keeps what they print. */
final class CommandLineSession {

    static final Rooms ROOMS =
            new Rooms(Path.of(System.getProperty("likeness.pack", "../pack-build/target/human.pack")), 2);

    record Result(int exitCode, String out, String err) {}

    private CommandLineSession() {}

    static Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(ROOMS, new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Result(code, out.toString(), err.toString());
    }
}
