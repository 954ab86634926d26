package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Path;

/** npm's sharp, which is libvips with native codecs, making profile pictures of an upload, in a process of its own. */
public final class Sharp implements AutoCloseable {

    private final Serving process;

    private Sharp(Serving process) {
        this.process = process;
    }

    /** @throws MissingProgramException without npm */
    public static Sharp of(Path picture) throws IOException {
        return new Sharp(NodeProject.peers().serve("sharp.mjs", picture.toString()));
    }

    /** A master and three sizes of the picture, as JPEG, once more: in milliseconds. */
    public double upload() throws IOException {
        return Double.parseDouble(process.ask());
    }

    @Override
    public void close() {
        process.close();
    }
}
