package likeness.optimize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts tiles into a square, on shelves, the tallest first; all are made smaller alike until they fit. */
final class Shelves {

    /** Around each tile, so that smaller mip levels mix in none of its neighbours. */
    static final int GUTTER = 4;

    private static final double STEP = 0.97;

    /** Where the tile itself lies, without its gutter. */
    record Place(int x, int y, int width, int height) {}

    private Shelves() {}

    /** One place per tile. */
    static List<Place> places(List<Tile> tiles, int edge) {
        for (double scale = 1; ; scale *= STEP) {
            List<Place> places = tryPlaces(tiles, edge, scale);
            if (places.size() == tiles.size()) {
                return places;
            }
        }
    }

    /** None when they do not fit. */
    private static List<Place> tryPlaces(List<Tile> tiles, int edge, double scale) {
        List<Integer> order = IntStream.range(0, tiles.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -tiles.get(i).height(scale)))
                .toList();
        Place[] places = new Place[tiles.size()];
        int x = 0;
        int y = 0;
        int shelf = 0;
        for (int i : order) {
            int width = tiles.get(i).width(scale) + 2 * GUTTER;
            int height = tiles.get(i).height(scale) + 2 * GUTTER;
            if (x + width > edge) {
                x = 0;
                y += shelf;
                shelf = 0;
            }
            if (width > edge || y + height > edge) {
                return List.of();
            }
            places[i] = new Place(x + GUTTER, y + GUTTER, width - 2 * GUTTER, height - 2 * GUTTER);
            x += width;
            shelf = Math.max(shelf, height);
        }
        return new ArrayList<>(List.of(places));
    }
}
