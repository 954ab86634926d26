package likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import likeness.image.PerceptualDistance;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A browser draws our SVG as we draw the same picture ourselves, but for its edges, which it does not mix in linear light. Left
 * out where there is no Chromium.
 */
@Tag("full")
class SvgInBrowserTest {

    private static final int SIZE = 128;
    private static final int PEOPLE = 8;

    private final GeneratedPictures pictures = new GeneratedPictures();

    @Test
    void aBrowserDrawsTheSamePicture(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("chromium"), "no chromium on the PATH");
        Family[] families = Family.values();
        Pixels sheet = screenshot(folder, families);
        for (int row = 0; row < families.length; row++) {
            for (int column = 0; column < PEOPLE; column++) {
                Pixels theirs = sheet.crop(column * SIZE, row * SIZE, SIZE, SIZE);
                Pixels ours = pictures.pixels(families[row], seed(column), SIZE).over(0xFFFFFF);
                assertThat(PerceptualDistance.between(ours, theirs))
                        .as(families[row] + " of person " + column)
                        .isLessThan(2.0);
            }
        }
    }

    private Pixels screenshot(Path folder, Family[] families) throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("<!doctype html><body style='margin:0;font-size:0;line-height:0'>");
        for (Family family : families) {
            page.append("<div>");
            for (int i = 0; i < PEOPLE; i++) {
                page.append(pictures.svg(family, seed(i), SIZE));
            }
            page.append("</div>");
        }
        Path html = Files.writeString(folder.resolve("page.html"), page);
        Path png = folder.resolve("page.png");
        Process chromium = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--force-device-scale-factor=1",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=" + PEOPLE * SIZE + "," + families.length * SIZE,
                        "--screenshot=" + png,
                        html.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(chromium.waitFor(120, TimeUnit.SECONDS)).as("chromium ends").isTrue();
        return PictureDecoder.decode(Files.readAllBytes(png));
    }

    private static Seed seed(int person) {
        return Seed.of("browser " + person).named("Grace Hopper");
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
