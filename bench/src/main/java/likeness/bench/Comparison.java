package likeness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import likeness.bench.peer.ThreeJs;
import likeness.gltf.GlbWriter;
import likeness.human.BuildOptions;
import likeness.human.Mood;
import likeness.image.ContactSheet;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.render.RenderRequest;
import likeness.render.Renderer;
import likeness.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Draws the same person from the same camera with our renderer and with three.js, both warm, in turns in one run, because a
 * machine has faster and slower minutes: what counts is how the medians of each turn compare. Of the browser's two kinds of
 * graphics the faster one counts; SwiftShader, several times slower, is timed once.
 */
final class Comparison {

    private static final int SIZE = 512;
    /** Pictures of each series. */
    private static final int RUNS = 15;

    private static final int ROUNDS = 7;

    /** As many as the benchmark of the portrait draws before it counts: the JVM compiles as it goes. */
    private static final int WARM_UP = 400;

    private static final int GREY = 0xc9d1d3;

    private final Renderer renderer = new Renderer(Runtime.getRuntime().availableProcessors());
    private final Scene posed;
    private final byte[] glb;

    Comparison() {
        People people = People.open();
        BuildOptions options = BuildOptions.DEFAULT.withMood(Mood.SLIGHT_SMILE);
        glb = GlbWriter.write(people.human().build(people.first(), options));
        posed = people.human().build(people.first(), options.withPose(Poses.STANDING));
    }

    /** @param picture where the two pictures go side by side, if anywhere */
    Figure run(@Nullable Path picture) throws IOException {
        RenderRequest request = RenderRequest.of("portrait", SIZE);
        for (int i = 0; i < WARM_UP; i++) {
            renderer.render(posed, request);
        }
        ThreeJs.Photograph swiftShader = ThreeJs.draw(glb, posed, request, ThreeJs.Graphics.SWIFTSHADER, RUNS);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        String drawnBy = "";
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = ours(request);
            ThreeJs.Photograph gl = ThreeJs.draw(glb, posed, request, ThreeJs.Graphics.GL, RUNS);
            theirs[round] = gl.median();
            drawnBy = gl.drawnBy();
        }
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> ours[round] / Math.min(theirs[round], swiftShader.median()))
                .toArray();
        if (picture != null) {
            sideBySide(picture);
        }
        String note = String.format(
                Locale.ROOT,
                "ours %.1f ms, SwiftShader %.1f ms, %s %.1f ms",
                Figure.median(ours),
                swiftShader.median(),
                drawnBy.contains("llvmpipe") ? "llvmpipe" : drawnBy,
                Figure.median(theirs));
        return Figure.of(Promise.THREE, ratios, note);
    }

    /** Median milliseconds of a series of ours. */
    private double ours(RenderRequest request) {
        long settled = System.nanoTime() + ThreeJs.SETTLING * 1_000_000L;
        while (System.nanoTime() < settled) {
            renderer.render(posed, request);
        }
        double[] milliseconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            renderer.render(posed, request);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        return Figure.median(milliseconds);
    }

    /** Portrait and whole body, ours left of theirs. */
    private void sideBySide(Path file) throws IOException {
        ContactSheet sheet = new ContactSheet(4, SIZE, SIZE);
        for (String setting : new String[] {"portrait", "full-body"}) {
            RenderRequest request = RenderRequest.of(setting, SIZE);
            sheet.add("Likeness", renderer.render(posed, request));
            Pixels theirs = ThreeJs.draw(glb, posed, request, ThreeJs.Graphics.SWIFTSHADER, 0)
                    .pixels();
            sheet.add("three.js", theirs.over(GREY));
        }
        Files.write(file, PngEncoder.encode(sheet.compose()));
    }
}
