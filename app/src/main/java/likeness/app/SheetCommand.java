package likeness.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import likeness.human.Human;
import likeness.image.ContactSheet;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.render.Background;
import likeness.render.RenderRequest;
import likeness.render.Style;
import likeness.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws many people on one picture, to be judged by eye; the pictures of the documentation are made with it. */
@Command(
        name = "sheet",
        sortOptions = false,
        description =
                "Draws a contact sheet: people, hair, clothes, ages, poses, ...; generated for profile pictures made of a hash")
final class SheetCommand implements Runnable {

    private static final float JPEG_QUALITY = 0.88f;
    private static final int WIDEST = 2400;
    private static final int MOST_COLUMNS = 8;

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Parameters(paramLabel = "NAME", description = "a sheet, or all")
    private String name;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "a .jpg or .png; for all, a directory")
    private Path out;

    @Option(names = "--style", paramLabel = "NAME", description = "natural, clay, toon (default: natural)")
    private String style = "natural";

    @Option(names = "--size", paramLabel = "PIXELS", description = "of each picture, 16 to 512 (default: 256)")
    private int size = 256;

    SheetCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        if (size < RenderRequest.MIN_SIZE || size > 512) {
            throw new UsageException("--size: " + size + " is not allowed; a whole number from 16 to 512");
        }
        if (!Style.names().contains(style)) {
            throw new UsageException(
                    "--style: '" + style + "' is not allowed; one of " + String.join(", ", Style.names()));
        }
        if (name.equals("all")) {
            drawAll();
        } else {
            draw(name, OutputFile.of(out));
        }
    }

    private void drawAll() {
        if (!Files.isDirectory(out)) {
            throw new UsageException("--out: there is no directory " + out);
        }
        for (String each : Sheets.names()) {
            draw(each, OutputFile.of(out.resolve(each + ".jpg")));
        }
    }

    private void draw(String sheet, OutputFile file) {
        if (!file.format().isPicture()) {
            throw new UsageException("--out: " + file.path() + " must end in .png or .jpg");
        }
        if (sheet.equals(GeneratedSheet.NAME)) {
            write(GeneratedSheet.draw(size), file);
            return;
        }
        Human human = rooms.human();
        List<Shot> shots = Sheets.named(sheet, human);
        int columns = Math.max(1, Math.min(MOST_COLUMNS, WIDEST / size));
        ContactSheet grid = new ContactSheet(columns, size, size);
        double eyes = Style.named(style).proportions().eyes();
        for (Shot shot : shots) {
            Scene scene = Turntable.turn(human.build(shot.appearance(), shot.options(eyes)), shot.turn());
            grid.add(shot.label(), rooms.renderer().render(scene, request(shot)));
        }
        write(grid.compose(), file);
    }

    private static void write(Pixels picture, OutputFile file) {
        file.write(
                file.format() == OutputFile.Format.PNG
                        ? PngEncoder.encode(picture)
                        : JpegEncoder.encode(picture, JPEG_QUALITY));
    }

    private RenderRequest request(Shot shot) {
        return new RenderRequest(shot.setting(), size, size, Background.FROM_STYLE, style);
    }
}
