package likeness.server.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import likeness.gltf.Compression;
import likeness.gltf.GlbWriter;
import likeness.optimize.Optimization;
import likeness.optimize.Optimizer;
import likeness.optimize.TextureFormat;
import likeness.server.media.Lightness;
import org.jspecify.annotations.Nullable;

/** Parameters that make a model lighter: ours, as the command line has them, and Ready Player Me's names for the same. */
final class LightQuery {

    static final Set<String> NAMES = Set.of(
            "quality",
            "lod",
            "textures",
            "textureSizeLimit",
            "texture-format",
            "textureFormat",
            "atlas",
            "textureAtlas",
            "compress",
            "meshCompression",
            "useMeshOptCompression",
            "useDracoMeshCompression");

    /** What is meant where neither level nor limit is said. */
    private record Quality(int level, int textureLimit) {}

    private static final Quality HIGH = new Quality(0, Optimization.AS_IT_IS);
    private static final Map<String, Quality> QUALITIES =
            Map.of("low", new Quality(2, 256), "medium", new Quality(1, 512), "high", HIGH);

    /** Textures with real alpha are PNG in any case, so that who asks for PNG gets what there is. */
    private static final Map<String, TextureFormat> FORMATS =
            Map.of("jpeg", TextureFormat.JPEG, "png", TextureFormat.JPEG, "webp", TextureFormat.WEBP);

    private static final Map<String, Compression> COMPRESSIONS =
            Map.of("none", Compression.NONE, "meshopt", Compression.MESHOPT);

    private LightQuery() {}

    /** Null when nothing is asked for that is not so anyway. */
    static @Nullable Lightness lightness(Context context) {
        refuseDraco(context);
        Quality quality = chosen(context, "quality", "quality", QUALITIES, HIGH);
        Optimization optimization = new Optimization(
                number(context, "lod", "lod", Optimization.LEVELS, quality.level),
                number(context, "textures", "textureSizeLimit", Optimization.TEXTURE_LIMITS, quality.textureLimit),
                chosen(context, "texture-format", "textureFormat", FORMATS, TextureFormat.JPEG),
                isNone(context, "textureAtlas")
                        ? Optimization.AS_IT_IS
                        : number(context, "atlas", "textureAtlas", Optimization.ATLASES, Optimization.AS_IT_IS));
        Compression compression = compression(context);
        check("lod", optimization.level() == 0 || Optimizer.canSimplify(), "0");
        check("texture-format", optimization.textureFormat() == TextureFormat.JPEG || Optimizer.canWriteWebp(), "jpeg");
        check("compress", compression == Compression.NONE || GlbWriter.canCompress(), "none");
        return optimization.equals(Optimization.NONE) && compression == Compression.NONE
                ? null
                : new Lightness(optimization, compression);
    }

    private static Compression compression(Context context) {
        boolean meshopt = ModelQuery.chosen(context, "useMeshOptCompression", "false", ModelQuery.YES_OR_NO)
                .equals("true");
        return chosen(
                context, "compress", "meshCompression", COMPRESSIONS, meshopt ? Compression.MESHOPT : Compression.NONE);
    }

    private static void refuseDraco(Context context) {
        check("useDracoMeshCompression", !"true".equals(context.queryParam("useDracoMeshCompression")), "false");
    }

    private static boolean isNone(Context context, String name) {
        return "none".equals(context.queryParam(name));
    }

    private static int number(Context context, String ours, String theirs, List<Integer> allowed, int fallback) {
        Map<String, Integer> words = new TreeMap<>();
        allowed.forEach(value -> words.put(String.valueOf(value), value));
        return chosen(context, ours, theirs, words, fallback);
    }

    /** Our name counts when both are said. */
    private static <T> T chosen(Context context, String ours, String theirs, Map<String, T> allowed, T fallback) {
        String name = context.queryParam(ours) == null ? theirs : ours;
        String given = context.queryParam(name);
        if (given == null) {
            return fallback;
        }
        T value = allowed.get(given);
        if (value == null) {
            throw ModelQuery.wrong(name, "enum", String.join(", ", new TreeMap<>(allowed).keySet()));
        }
        return value;
    }

    private static void check(String name, boolean holds, String allowed) {
        if (!holds) {
            throw ModelQuery.wrong(name, "enum", allowed);
        }
    }
}
