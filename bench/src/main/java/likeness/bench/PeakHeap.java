package likeness.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import likeness.app.Main;
import likeness.app.Rooms;

/** {@code PeakHeap SEED SIZE}: runs one {@code create} to a portrait and prints the peak of the heap in megabytes. */
final class PeakHeap {

    private PeakHeap() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createTempFile("likeness-bench", ".png");
        Rooms rooms = new Rooms(People.pack(), Runtime.getRuntime().availableProcessors());
        PrintWriter complaints = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        String[] command = {
            "create", "--random", args[0], "--scene", "portrait", "--size", args[1], "--out", out.toString()
        };
        int status = Main.run(rooms, complaints, complaints, command);
        Files.delete(out);
        if (status != 0) {
            System.exit(status);
        }
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(Locale.ROOT, "%.1f%n", bytes / 1e6);
    }
}
