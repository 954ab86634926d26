package likeness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.DoubleStream;
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
 * Draws the same person from the same camera with our renderer and with three.js, both warm, one after the other in one
 * run: ours, theirs with each kind of graphics, ours again. The better of their medians counts.
 */
final class Comparison {

    private static final int SIZE = 512;
    private static final int RUNS = 15;

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
        double[] before = ours(request);
        ThreeJs.Photograph swiftShader = ThreeJs.draw(glb, posed, request, ThreeJs.Graphics.SWIFTSHADER, RUNS);
        ThreeJs.Photograph gl = ThreeJs.draw(glb, posed, request, ThreeJs.Graphics.GL, RUNS);
        double[] after = ours(request);
        double theirs = Math.min(swiftShader.median(), gl.median());
        double[] ratios = DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after))
                .map(ours -> ours / theirs)
                .toArray();
        if (picture != null) {
            sideBySide(picture);
        }
        String note = String.format(
                Locale.ROOT,
                "ours %.1f ms, SwiftShader %.1f ms, %s %.1f ms",
                Figure.of(Promise.THREE, ratios, "").median() * theirs,
                swiftShader.median(),
                gl.drawnBy().contains("llvmpipe") ? "llvmpipe" : gl.drawnBy(),
                gl.median());
        return Figure.of(Promise.THREE, ratios, note);
    }

    private double[] ours(RenderRequest request) {
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
        return milliseconds;
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
