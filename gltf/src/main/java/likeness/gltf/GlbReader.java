package likeness.gltf;

import java.nio.ByteBuffer;
import java.util.List;
import likeness.scene.Animation;
import likeness.scene.Credit;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Scene;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads GLB files that {@link GlbWriter} wrote: {@code write(read(file))} gives the same bytes again.
 *
 * <p>Nothing in the bytes is trusted. Every offset, length and number is checked before it is used, memory and time stay
 * within a small multiple of the file's size, and whatever is wrong is one {@link GltfException} that says where. Parts
 * of glTF that this program never writes (extensions, external buffers, interleaved views, node matrices) are refused,
 * not guessed at.
 *
 * <p>Cameras are skipped: a {@link Scene} has no room for them, and {@link GlbWriter} writes none.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class GlbReader {

    /** Room for some thousand morph targets; a longer document is not one of ours. */
    private static final int MAX_JSON_BYTES = 4 << 20;

    /** Exact decimals, so that a float is rounded once, from its digits. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private GlbReader() {}

    /**
     * The scene in a file.
     *
     * @throws GltfException if the bytes are not a file that can be read; the message names the place
     */
    public static Scene read(byte[] bytes) {
        GlbContainer container = GlbContainer.parse(bytes);
        JsonAt document = document(container.json());
        try {
            Scene scene = scene(document, container.binary());
            SceneCheck.check(scene);
            return scene;
        } catch (IllegalArgumentException e) {
            throw new GltfException(String.valueOf(e.getMessage()), e);
        }
    }

    private static JsonAt document(ByteBuffer json) {
        if (json.capacity() > MAX_JSON_BYTES) {
            throw new GltfException(
                    "the JSON chunk has " + json.capacity() + " bytes; at most " + MAX_JSON_BYTES + " are read");
        }
        byte[] text = new byte[json.capacity()];
        json.get(text);
        try {
            return JsonAt.root(JSON.readTree(text));
        } catch (JacksonException e) {
            throw new GltfException("the JSON chunk is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Scene scene(JsonAt document, ByteBuffer binary) {
        Credit credit = credit(document.get("asset"));
        if (document.has("extensionsRequired")) {
            throw document.get("extensionsRequired").fault("files that need extensions are not read");
        }
        BufferReader buffer = new BufferReader(document, binary);
        AccessorReader accessors = new AccessorReader(document, buffer);
        List<Material> materials = new MaterialReader(document, buffer).read(document);
        List<Mesh> meshes = new MeshReader(accessors, materials).read(document);
        NodeReader nodes = new NodeReader(document, accessors, meshes);
        List<Node> shown = nodes.read();
        List<Animation> animations = new AnimationReader(accessors, shown.size()).read(document);
        return new Scene(nodes.sceneName(), shown, credit, animations);
    }

    private static Credit credit(JsonAt asset) {
        if (!asset.string("version").equals("2.0")) {
            throw asset.get("version").fault("only version 2.0 is read");
        }
        String copyright = asset.string("copyright", "");
        List<String> attributions = copyright.isEmpty() ? List.of() : List.of(copyright.split("; ", -1));
        return new Credit(asset.string("generator", ""), attributions);
    }
}
