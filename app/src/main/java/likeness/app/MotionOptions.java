package likeness.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import likeness.gltf.GltfException;
import likeness.human.Human;
import likeness.scene.Animation;
import likeness.scene.Scene;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the person does: clips that a model carries, or the one that a .gif shows. */
final class MotionOptions {

    private static final String NONE = "none";
    private static final String USUAL = "idle";

    @Option(
            names = "--animation",
            paramLabel = "LIST",
            description = "idle, nod, shake-head, talk, wave: those that a .glb carries, all for all of them (default:"
                    + " none), or the one that a .gif shows (default: idle)")
    private @Nullable String animation;

    /** Says what is wrong with it, before any work is done. */
    void check(OutputFile.Format format, Human human) {
        check(format);
        if (format == OutputFile.Format.GIF) {
            clip(human);
        } else {
            clips(human);
        }
    }

    /** Says so if the file is one that stands still. */
    void check(OutputFile.Format format) {
        if (animation != null && format != OutputFile.Format.GLB && format != OutputFile.Format.GIF) {
            throw new UsageException("--animation: a ." + format.name().toLowerCase(Locale.ROOT)
                    + " stands still; write a .glb or a .gif");
        }
    }

    /** Clips of a model. */
    List<String> clips(Human human) {
        if (animation == null || animation.equals(NONE)) {
            return List.of();
        }
        if (animation.equals("all")) {
            return human.clips();
        }
        List<String> allowed = new ArrayList<>(human.clips());
        allowed.addAll(List.of("all", NONE));
        List<String> names = Arrays.asList(animation.split(",", -1));
        names.forEach(name -> PictureOptions.check("--animation", name, allowed));
        if (names.contains("all") || names.contains(NONE)) {
            throw new UsageException("--animation: all and none stand alone");
        }
        return names.stream().distinct().toList();
    }

    /** The clip of a moving picture. */
    String clip(Human human) {
        String name = animation == null ? USUAL : animation;
        PictureOptions.check("--animation", name, human.clips());
        return name;
    }

    /** The clip of a moving picture of a model: the one that is named, or its first. */
    Animation clip(Scene model) {
        List<Animation> clips = model.animations();
        if (clips.isEmpty()) {
            throw new GltfException("the model has no animations");
        }
        if (animation == null) {
            return clips.getFirst();
        }
        PictureOptions.check(
                "--animation", animation, clips.stream().map(Animation::name).toList());
        return clips.stream()
                .filter(clip -> clip.name().equals(animation))
                .findFirst()
                .orElseThrow();
    }
}
