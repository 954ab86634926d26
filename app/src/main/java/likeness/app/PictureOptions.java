package likeness.app;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.human.Mood;
import likeness.human.MorphGroup;
import likeness.pack.Pose;
import likeness.render.Background;
import likeness.render.RenderRequest;
import likeness.render.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a person is shown: options that {@code create} and {@code render} share. */
final class PictureOptions {

    /** Arms down, weight on both feet. */
    private static final String PICTURE_POSE = "standing02";

    static final String T_POSE = "t";

    @Option(names = "--scene", paramLabel = "NAME", description = "portrait, half-body, full-body (default: portrait)")
    String scene = "portrait";

    @Option(names = "--size", paramLabel = "PIXELS", description = "16 to 2048 (default: 512)")
    String size = "512";

    @Option(
            names = "--background",
            paramLabel = "COLOR",
            description = "style, transparent, #rrggbb, or #rrggbb-#rrggbb from top to bottom (default: style)")
    String background = "style";

    @Option(
            names = "--style",
            paramLabel = "NAME",
            description = "natural, clay, toon (default: natural); toon also draws a .vrm")
    String style = "natural";

    @Option(
            names = "--pose",
            paramLabel = "NAME",
            description = "t, a, or see 'catalog --poses' (default: standing in pictures, T-pose in models)")
    @Nullable
    String pose;

    @Mixin
    FaceOptions face = new FaceOptions();

    @Mixin
    MotionOptions motion = new MotionOptions();

    RenderRequest request() {
        check("--scene", scene, RenderRequest.settings());
        check("--style", style, Style.names());
        face.check();
        int pixels = pixels();
        return new RenderRequest(scene, pixels, pixels, Background.parse(background), style);
    }

    /** Options for a picture: a slight smile, arms down, and what the style does to the head. */
    BuildOptions forPicture(Human human) {
        Style.Proportions proportions = Style.named(style).proportions();
        return BuildOptions.DEFAULT
                .withMood(face.mood(Mood.SLIGHT_SMILE))
                .withExpression(face.expression())
                .withPose(pose(human, PICTURE_POSE))
                .withProportions(1, proportions.eyes());
    }

    /** Options for a model: neutral, T-pose, with the shapes of the face. */
    BuildOptions forModel(Human human) {
        return BuildOptions.DEFAULT
                .withMood(face.mood(Mood.NEUTRAL))
                .withExpression(face.expression())
                .withMorphs(face.morphs())
                .withPose(pose(human, null))
                .withClips(motion.clips(human))
                .withEyeShade(face.eyeShade);
    }

    /** Options for a moving picture: as for one that stands still, with what its clip moves. */
    BuildOptions forMovingPicture(Human human) {
        return forPicture(human).withMorphs(EnumSet.allOf(MorphGroup.class)).withClips(List.of(motion.clip(human)));
    }

    private @Nullable String pose(Human human, @Nullable String fallback) {
        if (pose == null) {
            return fallback;
        }
        if (pose.equals(T_POSE)) {
            return null;
        }
        List<String> names = human.poses().stream().map(Pose::name).toList();
        check(
                "--pose",
                pose,
                Stream.concat(names.stream(), Stream.of(BuildOptions.A_POSE, T_POSE))
                        .toList());
        return pose;
    }

    private int pixels() {
        try {
            int pixels = Integer.parseInt(size);
            if (pixels >= RenderRequest.MIN_SIZE && pixels <= RenderRequest.MAX_SIZE) {
                return pixels;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for all that is no size
        }
        throw new UsageException("--size: '" + size + "' is not allowed; a whole number from " + RenderRequest.MIN_SIZE
                + " to " + RenderRequest.MAX_SIZE);
    }

    static void check(String option, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new UsageException(option + ": '" + value + "' is not allowed; one of " + String.join(", ", allowed));
        }
    }
}
