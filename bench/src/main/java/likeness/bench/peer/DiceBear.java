package likeness.bench.peer;

import java.io.IOException;

/** npm's DiceBear behind Fastify, drawing identicons as PNG. */
public final class DiceBear {

    private DiceBear() {}

    /** @throws MissingProgramException without npm */
    public static Serving serve(int port) throws IOException {
        return NodeProject.installed().serve("dicebear.mjs", String.valueOf(port));
    }
}
