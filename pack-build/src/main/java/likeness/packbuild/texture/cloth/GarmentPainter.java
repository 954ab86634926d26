package likeness.packbuild.texture.cloth;

import java.util.List;
import likeness.image.Pixels;
import likeness.packbuild.texture.cloth.GarmentRecipes.Logo;
import likeness.packbuild.texture.plane.Colours;
import likeness.packbuild.texture.plane.Islands;
import likeness.packbuild.texture.plane.Levels;
import likeness.packbuild.texture.plane.Plane;

/** The package's pictures of garments: logos painted out, ground beside the islands taken away, grey for tints. */
public final class GarmentPainter {

    private static final double WIDE = 24;

    private final GarmentRecipes recipes = GarmentRecipes.read();

    /**
     * Natural colours.
     *
     * @param cover 1 where the mesh shows the picture, 0 beside it
     */
    public Pixels base(String asset, Pixels picture, Plane cover) {
        return Islands.spread(withoutLogos(asset, picture), cover);
    }

    /** Levelled grey: white stands for the tint. */
    public Pixels grey(String asset, Pixels picture, Plane cover) {
        Colours clean = Colours.of(withoutLogos(asset, picture));
        GarmentRecipes.Grey grey = recipes.grey();
        Plane level = new Levels(grey.wide(), WIDE, grey.contrast(), grey.mean()).apply(clean.luminance(), cover);
        return Islands.spread(new Colours(level, level, level).toPixels(), cover);
    }

    public Pixels normal(Pixels picture, Plane cover) {
        return Islands.spread(picture.withoutAlpha(), cover);
    }

    /** Occlusion as grey, never darker than the recipe's floor: what lies under a hem may come to light. */
    public Pixels occlusion(Pixels picture, Plane cover) {
        int floor = (int) (recipes.occlusionFloor() * 255);
        int[] argb = new int[picture.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int level = floor + (picture.argb()[i] >> 8 & 255) * (255 - floor) / 255;
            argb[i] = 0xFF000000 | level * 0x010101;
        }
        return Islands.spread(new Pixels(picture.width(), picture.height(), argb), cover);
    }

    private Pixels withoutLogos(String asset, Pixels picture) {
        Pixels clean = picture.withoutAlpha();
        for (Logo logo : recipes.logos().getOrDefault(asset, List.of())) {
            clean = paintOut(clean, logo);
        }
        return clean;
    }

    private static Pixels paintOut(Pixels picture, Logo logo) {
        int w = picture.width();
        int[] argb = picture.argb().clone();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < w; x++) {
                double share = share(logo, x, y);
                if (share > 0) {
                    int from = picture.at(x + logo.from()[0], y + logo.from()[1]);
                    argb[y * w + x] = mix(argb[y * w + x], from, share);
                }
            }
        }
        return new Pixels(w, picture.height(), argb);
    }

    /** 1 inside the ellipse, fading over its outer tenth. */
    private static double share(Logo logo, int x, int y) {
        double dx = (x + 0.5 - logo.middle()[0]) / logo.radii()[0];
        double dy = (y + 0.5 - logo.middle()[1]) / logo.radii()[1];
        return Math.clamp((1.05 - Math.sqrt(dx * dx + dy * dy)) * 10, 0, 1);
    }

    private static int mix(int a, int b, double share) {
        int out = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = a >> shift & 255;
            out = out << 8 | (int) (from + ((b >> shift & 255) - from) * share + 0.5);
        }
        return out;
    }
}
