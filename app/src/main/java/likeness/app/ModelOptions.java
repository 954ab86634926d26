package likeness.app;

import java.util.List;
import likeness.optimize.Optimization;
import likeness.optimize.Optimizer;
import likeness.optimize.TextureFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How light a model is. */
final class ModelOptions {

    @Option(
            names = "--lod",
            paramLabel = "LEVEL",
            description = "triangles of a model: 0 all, 1 about 15,000, 2 about 6,000 (default: 0)")
    private @Nullable String level;

    /** Says what is wrong, before any work is done. */
    void check() {
        optimization();
    }

    Optimization optimization() {
        int lod = number("--lod", level, Optimization.LEVELS, 0);
        if (lod > 0 && !Optimizer.canSimplify()) {
            throw new UsageException("--lod: levels of detail are not available on this platform; only 0");
        }
        return new Optimization(lod, Optimization.AS_IT_IS, TextureFormat.JPEG, Optimization.AS_IT_IS);
    }

    private static int number(String option, @Nullable String value, List<Integer> allowed, int fallback) {
        if (value == null) {
            return fallback;
        }
        PictureOptions.check(
                option, value, allowed.stream().map(String::valueOf).toList());
        return Integer.parseInt(value);
    }
}
