package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Path;

/** npm's ipx, which makes sizes of pictures with sharp as they are asked for. */
public final class Ipx {

    private Ipx() {}

    /** @throws MissingProgramException without npm */
    public static Serving serve(Path folder, int port) throws IOException {
        return NodeProject.peers().serve("ipx.mjs", String.valueOf(port), folder.toString());
    }
}
