package likeness.optimize;

import java.util.List;
import likeness.image.Pixels;
import likeness.scene.AlphaMode;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Primitive;
import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;

/**
 * One atlas: the textures of several primitives in one set, and where each lies.
 *
 * @param places one per primitive
 * @param tiles one per primitive
 * @param material of all of them
 */
record Page(int edge, List<Shelves.Place> places, List<Tile> tiles, Material material) {

    /** Surfaces need less than colours where nothing is opaque. */
    private static final int TRANSPARENT_SURFACE = 4;

    private static final int NO_COLOUR = 0;
    private static final int ROUGH = 0xFFFFFF00;
    private static final int FLAT = 0xFF8080FF;

    /** @param named the material whose name the atlas takes */
    static Page of(List<Primitive> primitives, int edge, Encoding encoding, Material named) {
        List<Tile> tiles = primitives.stream().map(Tile::of).toList();
        List<Shelves.Place> places = Shelves.places(tiles, edge);
        boolean opaque = named.alphaMode() == AlphaMode.OPAQUE;
        String name = opaque ? "atlas" : "atlas-alpha";
        Canvas colours = new Canvas(edge, opaque ? 0xFF000000 : NO_COLOUR);
        Canvas surfaces = new Canvas(edge, ROUGH);
        for (int i = 0; i < tiles.size(); i++) {
            Shelves.Place place = places.get(i);
            TilePainter painter = new TilePainter(tiles.get(i), place.width(), place.height());
            colours.draw(place, painter.colour());
            surfaces.draw(place, painter.surface());
        }
        Pixels surface = surfaces.pixels();
        if (!opaque) {
            surface = DataScaling.resize(surface, edge / TRANSPARENT_SURFACE, edge / TRANSPARENT_SURFACE);
        }
        Texture orm = Texture.of(encoding.encode(name + "-surface", surface, false));
        EncodedImage normals = normals(tiles, places, edge, encoding, name);
        Material material = Material.named(named.name())
                .baseColorTexture(Texture.of(encoding.encode(name + "-base", colours.pixels(), true)))
                .metallic(1)
                .roughness(1)
                .metallicRoughnessTexture(orm)
                .occlusionTexture(opaque ? orm : null)
                .normalTexture(normals == null ? null : Texture.of(normals), 1)
                .alpha(opaque ? AlphaMode.OPAQUE : AlphaMode.BLEND, named.alphaCutoff())
                .doubleSided(primitives.stream()
                        .anyMatch(primitive -> primitive.material().doubleSided()))
                .build();
        return new Page(edge, places, tiles, material);
    }

    private static @Nullable EncodedImage normals(
            List<Tile> tiles, List<Shelves.Place> places, int edge, Encoding encoding, String name) {
        Canvas canvas = new Canvas(edge, FLAT);
        boolean any = false;
        for (int i = 0; i < tiles.size(); i++) {
            Shelves.Place place = places.get(i);
            TilePainter painter = new TilePainter(tiles.get(i), place.width(), place.height());
            if (painter.hasNormals()) {
                canvas.draw(place, painter.normals());
                any = true;
            }
        }
        return any ? encoding.encode(name + "-normal", canvas.pixels(), false) : null;
    }

    /** Texture coordinates of a primitive within the atlas. */
    float[] uv(int number) {
        Tile tile = tiles.get(number);
        Shelves.Place place = places.get(number);
        float[] own = tile.uv();
        float[] uv = new float[2 * tile.primitive().vertices().count()];
        for (int i = 0; i < uv.length; i += 2) {
            float across = own.length == 0 ? 0.5f : tile.window().across(own[i]);
            float down = own.length == 0 ? 0.5f : tile.window().down(own[i + 1]);
            uv[i] = (place.x() + across * place.width()) / edge;
            uv[i + 1] = (place.y() + down * place.height()) / edge;
        }
        return uv;
    }
}
