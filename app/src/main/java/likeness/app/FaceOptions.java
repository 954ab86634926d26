package likeness.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import likeness.human.Mood;
import likeness.human.MorphGroup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the face does, and what it can be made to do: mood, shapes, and the shapes that a model carries. */
final class FaceOptions {

    private static final String NONE = "none";

    @Option(
            names = "--mood",
            paramLabel = "NAME",
            description = "neutral, slight-smile, smile, laugh, sad, angry, surprised, wink, thinking"
                    + " (default: slight-smile in pictures, neutral in models)")
    @Nullable
    String mood;

    @Option(
            names = "--expression",
            paramLabel = "SHAPE=AMOUNT,…",
            description = "face shapes of ARKit or visemes, 0 to 1, for instance eyeBlinkLeft=1,mouthSmileLeft=0.6")
    @Nullable
    String expression;

    @Option(
            names = "--morphs",
            paramLabel = "LIST",
            description = "face shapes that a model carries: arkit, visemes, extras, or none (default: all three)")
    @Nullable
    String morphs;

    @Option(
            names = "--eye-ao",
            description =
                    "a model has the shadow of the lids on the eyes as a mesh, EyeAO_Mesh, for engines that draw none")
    boolean eyeShade;

    /** Says what is wrong, before any work is done. */
    void check() {
        mood(Mood.NEUTRAL);
        expression();
        morphs();
    }

    boolean isGiven() {
        return mood != null || expression != null;
    }

    Mood mood(Mood fallback) {
        if (mood == null) {
            return fallback;
        }
        List<String> names = namesOf(Mood.values());
        PictureOptions.check("--mood", mood, names);
        return Mood.values()[names.indexOf(mood)];
    }

    Map<String, Double> expression() {
        Map<String, Double> amounts = new TreeMap<>();
        if (expression != null) {
            for (String part : expression.split(",", -1)) {
                String[] pair = part.split("=", -1);
                if (pair.length != 2 || amounts.put(shape(pair[0]), amount(pair[1])) != null) {
                    throw new UsageException(
                            "--expression: '" + part + "' is not allowed; SHAPE=AMOUNT, each shape once");
                }
            }
        }
        return amounts;
    }

    private static String shape(String name) {
        List<String> names = Arrays.stream(MorphGroup.values())
                .flatMap(group -> group.shapes().stream())
                .toList();
        PictureOptions.check("--expression", name, names);
        return name;
    }

    private static double amount(String text) {
        try {
            double amount = Double.parseDouble(text);
            if (amount >= 0 && amount <= 1) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for all that is no amount
        }
        throw new UsageException("--expression: '" + text + "' is not allowed; a number from 0 to 1");
    }

    Set<MorphGroup> morphs() {
        if (morphs == null) {
            return EnumSet.allOf(MorphGroup.class);
        }
        if (morphs.equals(NONE)) {
            return Set.of();
        }
        List<String> names = namesOf(MorphGroup.values());
        List<String> allowed = Stream.concat(names.stream(), Stream.of(NONE)).toList();
        return Arrays.stream(morphs.split(",", -1))
                .map(name -> {
                    PictureOptions.check("--morphs", name, allowed);
                    if (name.equals(NONE)) {
                        throw new UsageException("--morphs: none stands alone");
                    }
                    return MorphGroup.values()[names.indexOf(name)];
                })
                .collect(Collectors.toSet());
    }

    private static List<String> namesOf(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
