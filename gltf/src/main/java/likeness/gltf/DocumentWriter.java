package likeness.gltf;

import java.io.ByteArrayOutputStream;
import java.util.List;
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
        MaterialWriter materials = new MaterialWriter(json, tables);
        section("materials", tables.materials.entries(), materials::write);
        if (vrm != null) {
            extensions(vrm);
        }
        section("textures", tables.textures.entries(), this::texture);
        section("samplers", tables.samplers.entries(), this::sampler);
        section("images", tables.images.entries(), this::image);
        section("accessors", tables.accessors.entries(), accessor -> AccessorWriter.write(json, accessor));
        section("bufferViews", tables.buffer.views(), this::bufferView);
        if (tables.buffer.length() > 0) {
            section("buffers", List.of(tables.buffer.length()), this::buffer);
        }
        extensionsUsed();
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

    private void extensionsUsed() {
        if (tables.extensions.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("extensionsUsed");
        tables.extensions.forEach(json::writeString);
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
        json.writeNumberProperty("source", tables.images.numberOf(texture.image()));
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

    private void bufferView(BufferLayout.View view) {
        json.writeNumberProperty("buffer", 0);
        json.writeNumberProperty("byteOffset", view.offset());
        json.writeNumberProperty("byteLength", view.length());
        if (view.target() != BufferLayout.Target.NONE) {
            json.writeNumberProperty("target", view.target().code);
        }
    }

    private void buffer(int length) {
        json.writeNumberProperty("byteLength", length);
    }
}
