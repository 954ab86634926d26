package likeness.gltf;

import java.util.SortedSet;
import java.util.TreeSet;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.Skin;

/**
 * Everything that has a number in the file being written. The document is written section by section; a section that
 * mentions a thing enters it here and gets its number, and the thing's own section follows later.
 */
final class Tables {

    /** An image under one way of repeating it. */
    record TextureKey(EncodedImage image, boolean repeat) {}

    /** Names of the extensions in use, in the order of their letters. */
    final SortedSet<String> extensions = new TreeSet<>();

    /** Those without which the file cannot be read. */
    final SortedSet<String> required = new TreeSet<>();

    final Table<Mesh> meshes = Table.byIdentity();
    final Table<Skin> skins = Table.byIdentity();
    final Table<Material> materials = Table.byEquality();
    final Table<TextureKey> textures = Table.byEquality();
    final Table<Boolean> samplers = Table.byEquality();
    final Table<EncodedImage> images = Table.byIdentity();
    final BufferLayout buffer = new BufferLayout();
    final Compression compression;
    final AccessorTable accessors;

    Tables(Compression compression) {
        this.compression = compression;
        this.accessors = new AccessorTable(buffer, compression);
    }

    void require(String extension) {
        extensions.add(extension);
        required.add(extension);
    }
}
