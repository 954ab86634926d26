package likeness.gltf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import likeness.scene.EncodedImage;
import likeness.scene.Scene;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON document (section 3). Sections stand in the order in which things mention each other, from the scene down to
 * the buffer, so that one pass knows every number before the section that lists it.
 */
final class DocumentWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String WEBP = "EXT_texture_webp";
    private static final int TYPICAL_LENGTH = 1 << 16;

    private static final int LINEAR = 9729;
    private static final int LINEAR_MIPMAP_LINEAR = 9987;
    static final int CLAMP_TO_EDGE = 33071;
    static final int REPEAT = 10497;

    private final Scene scene;
    private final @Nullable Vrm vrm;
    private final Tables tables;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(TYPICAL_LENGTH);
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text);

    /** @param vrm null for a file without extensions */
    DocumentWriter(Scene scene, @Nullable Vrm vrm, Tables tables) {
        this.scene = scene;
        this.vrm = vrm;
        this.tables = tables;
    }

    byte[] write() {
        json.writeStartObject();
        asset();
        new NodeWriter(json, scene, tables).write();
        MeshWriter meshes = new MeshWriter(json, tables);
        section("meshes", tables.meshes.entries(), meshes::write);
        section("animations", scene.animations(), animation -> AnimationWriter.write(json, animation, tables));
        section("skins", tables.skins.entries(), skin -> SkinWriter.write(json, skin, tables));
        boolean toon = vrm != null && vrm.toon() && vrm.version() == Vrm.Version.V1;
        MaterialWriter materials = new MaterialWriter(json, tables, toon ? new ToonWriter(json, tables) : null);
        section("materials", tables.materials.entries(), materials::write);
        if (vrm != null) {
            extensions(vrm);
        }
        section("textures", tables.textures.entries(), this::texture);
        section("samplers", tables.samplers.entries(), this::sampler);
        section("images", tables.images.entries(), this::image);
        section("accessors", tables.accessors.entries(), accessor -> AccessorWriter.write(json, accessor));
        if (tables.compression == Compression.MESHOPT) {
            tables.buffer.compress();
        }
        BufferWriter.write(json, tables);
        names("extensionsUsed", tables.extensions);
        names("extensionsRequired", tables.required);
        json.writeEndObject();
        json.close();
        return text.toByteArray();
    }

    private void asset() {
        json.writeObjectPropertyStart("asset");
        json.writeStringProperty("version", "2.0");
        json.writeStringProperty("generator", scene.credit().generator());
        if (!scene.credit().line().isEmpty()) {
            json.writeStringProperty("copyright", scene.credit().line());
        }
        json.writeEndObject();
    }

    /** After the materials, of which VRM 0.x speaks by number, and before the textures, of which both may add one. */
    private void extensions(Vrm said) {
        json.writeObjectPropertyStart("extensions");
        switch (said.version()) {
            case V0 -> new Vrm0Writer(json, scene, tables, said).write();
            case V1 -> new VrmWriter(json, scene, tables, said).write();
        }
        json.writeEndObject();
    }

    private void names(String section, SortedSet<String> names) {
        if (names.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(section);
        names.forEach(json::writeString);
        json.writeEndArray();
    }

    /** A list of objects; glTF forbids empty lists, so none is written for nothing. */
    private <T> void section(String name, List<T> entries, Consumer<T> content) {
        if (entries.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (T entry : entries) {
            json.writeStartObject();
            content.accept(entry);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texture(Tables.TextureKey texture) {
        json.writeNumberProperty("sampler", tables.samplers.numberOf(texture.repeat()));
        int source = tables.images.numberOf(texture.image());
        if (texture.image().format() == EncodedImage.Format.WEBP) {
            webp(source);
        } else {
            json.writeNumberProperty("source", source);
        }
    }

    /** Without a second picture to fall back on, which would make the file larger instead of smaller. */
    private void webp(int source) {
        tables.require(WEBP);
        json.writeObjectPropertyStart("extensions");
        json.writeObjectPropertyStart(WEBP);
        json.writeNumberProperty("source", source);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void sampler(boolean repeat) {
        int wrap = repeat ? REPEAT : CLAMP_TO_EDGE;
        json.writeNumberProperty("magFilter", LINEAR);
        json.writeNumberProperty("minFilter", LINEAR_MIPMAP_LINEAR);
        json.writeNumberProperty("wrapS", wrap);
        json.writeNumberProperty("wrapT", wrap);
    }

    private void image(EncodedImage image) {
        byte[] bytes = image.bytes();
        int view = tables.buffer.add(bytes.length, BufferLayout.Target.NONE, out -> out.put(bytes));
        json.writeStringProperty("name", image.name());
        json.writeStringProperty("mimeType", image.format().mimeType());
        json.writeNumberProperty("bufferView", view);
    }
}
