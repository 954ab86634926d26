package likeness.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import likeness.human.Appearance;
import likeness.human.AppearanceException;
import likeness.human.AppearanceJson;
import likeness.human.Human;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a person from options, from a seed or from a file, and writes it as a model, a picture or an Appearance. */
@Command(
        name = "create",
        sortOptions = false,
        description =
                "Makes a person: a .glb or .vrm model, a .png, .jpg or moving .gif picture, or the .json Appearance itself.")
final class CreateCommand implements Runnable {

    private static final int APPEARANCE_LIMIT = 256 * 1024;

    /** Everything left to the defaults, which depend on what the options say. */
    private static final byte[] NOTHING_SAID = "{\"version\": 1}".getBytes(StandardCharsets.UTF_8);

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the ending chooses what is made")
    private Path out;

    @Option(
            names = "--random",
            paramLabel = "SEED",
            description = "start from a random person; the same seed, the same person")
    private @Nullable String seed;

    @Option(names = "--appearance", paramLabel = "FILE", description = "start from an Appearance (.json)")
    private @Nullable Path appearanceFile;

    @Mixin
    private PictureOptions picture = new PictureOptions();

    @Mixin
    private VrmOptions vrm = new VrmOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    CreateCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Spec
    void declare(CommandSpec command) {
        spec = command;
        AppearanceOptions.declare(command);
    }

    @Override
    public void run() {
        OutputFile file = OutputFile.of(out);
        picture.request(); // whatever is wrong with it is said before any work
        vrm.check(file.format(), picture.pose);
        picture.motion.check(file.format());
        model.check(file.format());
        picture.motion.check(file.format(), rooms.human());
        Appearance appearance = appearance();
        file.write(new Output(rooms, picture, vrm, model).of(appearance, file.format()));
    }

    private Appearance appearance() {
        Map<AppearanceOption, String> given = AppearanceOptions.given(spec);
        Human human = rooms.human();
        byte[] base = base(human);
        AppearanceJson.read(base); // so that the file is not blamed for the options, nor they for it
        try {
            return human.read(AppearanceOptions.overlay(base, given));
        } catch (AppearanceException e) {
            throw AppearanceOption.forPath(e.field())
                    .filter(given::containsKey)
                    .map(option -> new UsageException(
                            option.name() + within(option, e) + ": " + e.problem() + "; allowed: " + allowed(e)))
                    .<RuntimeException>map(u -> u)
                    .orElse(e);
        }
    }

    /** JSON says null for nothing; who types options says nothing by leaving one out. */
    private static String allowed(AppearanceException problem) {
        return problem.allowed().equals("null") ? "nothing, leave it out" : problem.allowed();
    }

    private byte[] base(Human human) {
        if (seed != null && appearanceFile != null) {
            throw new UsageException("--random and --appearance: only one of them can be the start");
        }
        if (seed != null) {
            return AppearanceJson.write(human.random(seedOf(seed)));
        }
        if (appearanceFile != null) {
            return InputFile.read("--appearance", appearanceFile, APPEARANCE_LIMIT);
        }
        return NOTHING_SAID;
    }

    /** Which of several values of one option is meant: {@code " nose/none"}, or nothing. */
    private static String within(AppearanceOption option, AppearanceException e) {
        String rest = e.field().substring(option.path().length());
        return rest.isEmpty() ? "" : " " + rest.substring(1);
    }

    private static long seedOf(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UsageException("--random: '" + text + "' is not a whole number of 64 bits");
        }
    }
}
