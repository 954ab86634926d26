package likeness.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A secret that comes by standard input, since other people see the options of a command. */
final class Passphrase {

    private Passphrase() {}

    /** The first line. @throws UsageException when there is none */
    static String read(InputStream in) {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw new UsageException("--password-stdin: no password came by standard input");
            }
            return line;
        } catch (IOException e) {
            throw new UsageException("--password-stdin: standard input cannot be read: " + e.getMessage());
        }
    }
}
