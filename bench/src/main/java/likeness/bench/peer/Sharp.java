package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Path;

/** npm's sharp, which is libvips with native codecs, making profile pictures of an upload. */
public final class Sharp {

    private Sharp() {}

    /**
     * A master and three sizes of a picture, as JPEG.
     *
     * @return milliseconds of each run, warm
     * @throws MissingProgramException without npm
     */
    public static double[] upload(Path picture, int runs) throws IOException {
        return NodeProject.peers().node("sharp.mjs", picture.toString(), String.valueOf(runs)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
