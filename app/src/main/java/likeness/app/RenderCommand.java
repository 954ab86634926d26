package likeness.app;

import java.nio.file.Path;
import java.util.Locale;
import likeness.gltf.GlbReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a person from an Appearance, or a model that Likeness wrote. */
@Command(name = "render", sortOptions = false, description = "Draws an Appearance (.json) or one of our models (.glb).")
final class RenderCommand implements Runnable {

    private static final int APPEARANCE_LIMIT = 256 * 1024;
    private static final int MODEL_LIMIT = 64 * 1024 * 1024;

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Parameters(paramLabel = "FILE", description = "an Appearance (.json) or a model (.glb)")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "a .png, .jpg or .gif (default: FILE with the ending .png)")
    private @Nullable Path out;

    @Mixin
    private PictureOptions picture = new PictureOptions();

    RenderCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        OutputFile output = OutputFile.of(out == null ? pictureBeside(file) : out);
        if (!output.format().isPicture() && output.format() != OutputFile.Format.GIF) {
            throw new UsageException("--out: " + output.path() + " must end in .png, .jpg or .gif");
        }
        picture.request(); // whatever is wrong with it is said before any work
        picture.motion.check(output.format());
        Output maker = new Output(rooms, picture, new VrmOptions(), new ModelOptions());
        byte[] drawn = switch (ending(file)) {
            case "json" -> {
                picture.motion.check(output.format(), rooms.human());
                byte[] json = InputFile.read("FILE", file, APPEARANCE_LIMIT);
                yield maker.of(rooms.human().read(json), output.format());
            }
            case "glb" -> maker.ofModel(GlbReader.read(model()), output.format());
            default -> throw new UsageException("FILE: " + file + " must end in .json or .glb");
        };
        output.write(drawn);
    }

    private byte[] model() {
        if (picture.pose != null || picture.face.isGiven()) {
            throw new UsageException(
                    "--pose, --mood and --expression: a model keeps its own; they need an Appearance (.json)");
        }
        return InputFile.read("FILE", file, MODEL_LIMIT);
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Path pictureBeside(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return path.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".png");
    }
}
