package likeness.packbuild.texture.skin;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import likeness.packbuild.texture.HeadWindow;
import likeness.packbuild.texture.Recipes;
import likeness.packbuild.texture.plane.Plane;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Soft masks of the face's parts in the head window, 0…1, symmetric; from {@code face-regions.json}. */
final class FaceRegions {

    private static final int SIZE = HeadWindow.SIZE;

    /**
     * One region's outline on the right half of the window.
     *
     * @param feather width of its soft edge, texels
     * @param points polygon, or null for an ellipse
     * @param middle of the ellipse
     * @param radii of the ellipse
     */
    record Region(double feather, double @Nullable [][] points, double @Nullable [] middle, double @Nullable [] radii) {

        boolean contains(double x, double y) {
            if (points != null) {
                return insidePolygon(points, x, y);
            }
            double dx = (x - requireNonNull(middle)[0]) / requireNonNull(radii)[0];
            double dy = (y - middle[1]) / radii[1];
            return dx * dx + dy * dy <= 1;
        }

        private static boolean insidePolygon(double[][] p, double x, double y) {
            boolean inside = false;
            for (int i = 0, j = p.length - 1; i < p.length; j = i++) {
                if (p[i][1] > y != p[j][1] > y
                        && x < (p[j][0] - p[i][0]) * (y - p[i][1]) / (p[j][1] - p[i][1]) + p[i][0]) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    private final Map<String, Plane> masks = new TreeMap<>();

    FaceRegions() {
        Recipes.read("face-regions.json", new TypeReference<Map<String, Region>>() {})
                .forEach((name, region) -> masks.put(name, paint(region)));
    }

    Plane mask(String name) {
        return requireNonNull(masks.get(name), name);
    }

    private static Plane paint(Region region) {
        return Plane.of(SIZE, SIZE, i -> {
                    double x = Math.abs(i % SIZE + 0.5 - SIZE / 2.0) + SIZE / 2.0;
                    return region.contains(x, i / SIZE + 0.5) ? 1 : 0;
                })
                .blur(region.feather / 2);
    }
}
