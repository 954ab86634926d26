package likeness.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk: many connections, each asking again as soon as it is answered. */
public final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TAIL = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final AtomicLong UNSEEN = new AtomicLong(1);
    private static final long APART = 1_000_000;

    /**
     * What the clients got.
     *
     * @param perSecond answers
     * @param p99Millis time of all but the slowest hundredth
     */
    public record Load(double perSecond, double p99Millis) {}

    private Wrk() {}

    /**
     * Asks for one address.
     *
     * @throws MissingProgramException without wrk
     */
    public static Load same(String url, int connections, int seconds) throws IOException {
        return run(url, connections, seconds, List.of());
    }

    /**
     * Asks for addresses of which none was asked for before: 32 hexadecimal digits between two texts.
     *
     * @throws MissingProgramException without wrk
     */
    public static Load unseen(String base, String prefix, String suffix, int connections, int seconds)
            throws IOException {
        Path script = Path.of(System.getProperty("likeness.root", ".."), "bench/peers/unseen.lua");
        String from = String.valueOf(UNSEEN.getAndAdd(APART));
        return run(base, connections, seconds, List.of("-s", script.toString(), "--", prefix, suffix, from));
    }

    private static Load run(String url, int connections, int seconds, List<String> script) throws IOException {
        List<String> command = new ArrayList<>(List.of(Programs.wrk().toString(), "--latency", "-t1", "-c"));
        command.addAll(List.of(String.valueOf(connections), "-d" + seconds + "s", url));
        command.addAll(command.size(), script);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        Matcher tail = TAIL.matcher(said);
        if (!rate.find() || !tail.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IOException(command + " says " + said);
        }
        double unit = switch (tail.group(2)) {
            case "us" -> 1e-3;
            case "ms" -> 1;
            default -> 1e3;
        };
        return new Load(Double.parseDouble(rate.group(1)), Double.parseDouble(tail.group(1)) * unit);
    }
}
