package likeness.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import likeness.gltf.Compression;
import likeness.gltf.GlbWriter;
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

    @Option(
            names = "--textures",
            paramLabel = "PIXELS",
            description = "longest edge of a model's textures: 256, 512 or 1024 (default: as they are)")
    private @Nullable String textures;

    @Option(
            names = "--texture-format",
            paramLabel = "NAME",
            description = "jpeg (png where there is alpha), or webp, which loaders must know (default: jpeg)")
    private @Nullable String textureFormat;

    @Option(
            names = "--atlas",
            paramLabel = "PIXELS",
            description =
                    "merge a model into two draw calls, one opaque and one not, with textures of 256, 512 or 1024")
    private @Nullable String atlas;

    @Option(
            names = "--compress",
            paramLabel = "NAME",
            description = "geometry of a .glb: none, or meshopt, which loaders must know (default: none)")
    private @Nullable String compress;

    /** Says what is wrong, before any work is done. */
    void check(OutputFile.Format format) {
        TextureFormat texture = optimization().textureFormat();
        Compression compression = compression();
        if (format == OutputFile.Format.VRM && (texture == TextureFormat.WEBP || compression != Compression.NONE)) {
            throw new UsageException("--texture-format webp and --compress meshopt: a .vrm has neither, a .glb may");
        }
    }

    Optimization optimization() {
        int lod = number("--lod", level, Optimization.LEVELS, 0);
        if (lod > 0 && !Optimizer.canSimplify()) {
            throw new UsageException("--lod: levels of detail are not available on this platform; only 0");
        }
        TextureFormat format = word("--texture-format", textureFormat, TextureFormat.values());
        if (format == TextureFormat.WEBP && !Optimizer.canWriteWebp()) {
            throw new UsageException("--texture-format: webp is not available on this platform; only jpeg");
        }
        return new Optimization(
                lod,
                number("--textures", textures, Optimization.TEXTURE_LIMITS, Optimization.AS_IT_IS),
                format,
                number("--atlas", atlas, Optimization.ATLASES, Optimization.AS_IT_IS));
    }

    Compression compression() {
        Compression compression = word("--compress", compress, Compression.values());
        if (compression == Compression.MESHOPT && !GlbWriter.canCompress()) {
            throw new UsageException("--compress: meshopt is not available on this platform; only none");
        }
        return compression;
    }

    private static int number(String option, @Nullable String value, List<Integer> allowed, int fallback) {
        if (value == null) {
            return fallback;
        }
        PictureOptions.check(
                option, value, allowed.stream().map(String::valueOf).toList());
        return Integer.parseInt(value);
    }

    /** The first when nothing is said. */
    private static <E extends Enum<E>> E word(String option, @Nullable String value, E[] values) {
        if (value == null) {
            return values[0];
        }
        List<String> words = Arrays.stream(values)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        PictureOptions.check(option, value, words);
        return values[words.indexOf(value)];
    }
}
