package likeness.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, which may also answer lines of its input. */
public final class Serving implements AutoCloseable {

    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long ASK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Process process;
    private final BufferedReader said;

    private Serving(Process process, BufferedReader said) {
        this.process = process;
        this.said = said;
    }

    /** When it has said a line. */
    public static Serving whenSaid(String line, ProcessBuilder builder) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader output = process.inputReader();
        String first = output.readLine();
        if (!line.equals(first)) {
            process.destroy();
            throw new IOException(builder.command() + " said " + first);
        }
        return new Serving(process, output);
    }

    /** When it takes connections at a port of this machine. */
    static Serving whenListening(int port, ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (long until = System.nanoTime() + START_NANOS; System.nanoTime() < until && process.isAlive(); ) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new Serving(process, process.inputReader());
            } catch (IOException e) {
                LockSupport.parkNanos(ASK_EVERY_NANOS);
            }
        }
        process.destroy();
        throw new IOException(builder.command() + " does not listen");
    }

    /** Sends an empty line and waits for the answer. */
    String ask() throws IOException {
        process.outputWriter().append('\n').flush();
        String answer = said.readLine();
        if (answer == null) {
            throw new IOException("the peer has ended");
        }
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
