package likeness.picture.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of retro heads by layer, read from {@code retro.txt}, which tells its own format. Immutable. */
final class RetroParts {

    static final int SIDE = 16;
    static final char BELOW = '.';

    private static final String FILE = "retro.txt";

    private final Map<String, List<char[]>> layers = new LinkedHashMap<>();

    static RetroParts read() {
        try (InputStream in = RetroParts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + FILE);
            }
            return new RetroParts(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    private RetroParts(String text) {
        for (String block : text.split("\n\\s*\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                String layer = lines.getFirst().split(" ")[0];
                layers.computeIfAbsent(layer, key -> new ArrayList<>()).add(dots(lines));
            }
        }
    }

    /** One of a layer, row by row. */
    char[] pick(Dice dice, String layer) {
        List<char[]> parts = layers.get(layer);
        if (parts == null) {
            throw new IllegalStateException(FILE + " has no layer " + layer);
        }
        return parts.get(dice.below(parts.size()));
    }

    private static char[] dots(List<String> lines) {
        char[] dots = new char[SIDE * SIDE];
        Arrays.fill(dots, BELOW);
        for (int y = 0; y < lines.size() - 1; y++) {
            String row = lines.get(y + 1);
            if (y >= SIDE || row.length() != SIDE && row.length() != SIDE / 2) {
                throw new IllegalStateException(FILE + ": '" + row + "' of " + lines.getFirst() + " is not a row");
            }
            for (int x = 0; x < SIDE; x++) {
                dots[y * SIDE + x] = row.charAt(x < row.length() ? x : SIDE - 1 - x);
            }
        }
        return dots;
    }
}
