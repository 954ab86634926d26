package likeness.app;

import java.util.Arrays;
import java.util.List;
import likeness.gltf.Vrm;
import likeness.gltf.VrmPermissions;
import likeness.scene.EncodedImage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which VRM a .vrm file is, and what it says of itself. */
final class VrmOptions {

    private static final List<String> VERSIONS = List.of("0", "1");

    /** Two words for the same pose: the short one, and what the catalogue calls it. */
    private static final List<String> T_POSE = List.of(PictureOptions.T_POSE, "tpose");

    @Option(
            names = "--vrm",
            paramLabel = "VERSION",
            description = "0 for VRM 0.x, 1 for VRM 1.0 (default: 1, in a .vrm)")
    private @Nullable String version;

    @Option(names = "--vrm-name", paramLabel = "TEXT", description = "name of the person in a .vrm (default: Likeness)")
    private String name = "Likeness";

    @Option(names = "--vrm-author", paramLabel = "TEXT", description = "whose likeness it is (default: Likeness)")
    private String author = "Likeness";

    @Option(
            names = "--vrm-allow",
            paramLabel = "LIST",
            description = "what a .vrm allows beyond its author's own use: licensed or everyone (may perform as it);"
                    + " profit or corporations; changes or changed-copies; copies; no-credit; violence, sexuality,"
                    + " politics, hate (default: nothing)")
    private @Nullable String allowed;

    /** Says what is wrong, before any work is done. */
    void check(OutputFile.Format format, @Nullable String pose) {
        allowed();
        if (version != null) {
            PictureOptions.check("--vrm", version, VERSIONS);
            if (format != OutputFile.Format.VRM) {
                throw new UsageException("--vrm: only for --out that ends in .vrm");
            }
        }
        if (format == OutputFile.Format.VRM && pose != null && !T_POSE.contains(pose)) {
            throw new UsageException("--pose: a .vrm stands in T-pose; leave it out");
        }
        if (name.isBlank() || author.isBlank()) {
            throw new UsageException("--vrm-name and --vrm-author: must not be empty");
        }
    }

    Vrm vrm(String credit, EncodedImage thumbnail, boolean toon) {
        Vrm.Version format = "0".equals(version) ? Vrm.Version.V0 : Vrm.Version.V1;
        return new Vrm(format, name, List.of(author), credit, thumbnail, VrmPermissions.terms(allowed()), toon);
    }

    private List<String> allowed() {
        List<String> words = allowed == null ? List.of() : Arrays.asList(allowed.split(",", -1));
        words.forEach(word -> PictureOptions.check("--vrm-allow", word, VrmPermissions.WORDS));
        return words;
    }
}
