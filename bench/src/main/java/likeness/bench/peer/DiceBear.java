package likeness.bench.peer;

import java.io.IOException;

/** npm's DiceBear behind Fastify, drawing identicons as PNG. */
public final class DiceBear {

    private DiceBear() {}

    /**
     * As its documentation has it.
     *
     * @throws MissingProgramException without npm
     */
    public static Serving serve(int port) throws IOException {
        return NodeProject.peers().serve("dicebear.mjs", String.valueOf(port), "usual");
    }

    /**
     * Told to load no fonts, which identicons do not need.
     *
     * @throws MissingProgramException without npm
     */
    public static Serving serveWithoutFonts(int port) throws IOException {
        return NodeProject.peers().serve("dicebear.mjs", String.valueOf(port), "lean");
    }
}
