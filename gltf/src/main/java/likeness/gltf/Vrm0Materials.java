package likeness.gltf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.gltf.ToonLook.Shade;
import likeness.scene.AlphaMode;
import likeness.scene.Material;
import likeness.scene.Rgba;
import likeness.scene.Texture;
import tools.jackson.core.JsonGenerator;

/**
 * {@code materialProperties} of VRM 0.x: for each material the glTF's own, or the properties of Unity's shader
 * {@code VRM/MToon}, which counts colours in sRGB and outlines in hundredths of a metre.
 */
final class Vrm0Materials {

    /** Unity's queues: geometry, alpha test, transparent with depth, transparent. */
    private static final int GEOMETRY = 2000;

    private static final int ALPHA_TEST = 2450;
    private static final int TRANSPARENT_WITH_DEPTH = 2501;
    private static final int TRANSPARENT = 3000;

    /** Of {@code UnityEngine.Rendering.BlendMode}. */
    private static final int ONE = 1;

    private static final int ZERO = 0;
    private static final int SOURCE_ALPHA = 5;
    private static final int ONE_MINUS_SOURCE_ALPHA = 10;

    private final JsonGenerator json;
    private final Tables tables;
    private final boolean toon;
    private final ToonLook look = ToonLook.STANDARD;

    Vrm0Materials(JsonGenerator json, Tables tables, boolean toon) {
        this.json = json;
        this.tables = tables;
        this.toon = toon;
    }

    /** One entry per material, in their order. */
    void write() {
        json.writeArrayPropertyStart("materialProperties");
        for (Material material : tables.materials.entries()) {
            Shade shade = toon ? look.of(material) : null;
            json.writeStartObject();
            json.writeStringProperty("name", material.name());
            if (shade == null) {
                plain(material);
            } else {
                drawn(material, shade);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void plain(Material material) {
        json.writeStringProperty("shader", "VRM_USE_GLTFSHADER");
        json.writeNumberProperty(
                "renderQueue",
                switch (material.alphaMode()) {
                    case OPAQUE -> GEOMETRY;
                    case MASK -> ALPHA_TEST;
                    case BLEND -> TRANSPARENT;
                });
        for (String none :
                List.of("floatProperties", "vectorProperties", "textureProperties", "keywordMap", "tagMap")) {
            json.writeObjectPropertyStart(none);
            json.writeEndObject();
        }
    }

    private void drawn(Material material, Shade shade) {
        AlphaMode mode = material.alphaMode();
        float outline = ToonLook.outline(material, shade);
        json.writeStringProperty("shader", "VRM/MToon");
        json.writeNumberProperty(
                "renderQueue",
                switch (mode) {
                    case OPAQUE -> GEOMETRY;
                    case MASK -> ALPHA_TEST;
                    case BLEND -> TRANSPARENT_WITH_DEPTH + shade.queue();
                });
        floats(material, outline);
        vectors(material, shade);
        textures(material);
        json.writeObjectPropertyStart("keywordMap");
        if (mode != AlphaMode.OPAQUE) {
            json.writeBooleanProperty(mode == AlphaMode.BLEND ? "_ALPHABLEND_ON" : "_ALPHATEST_ON", true);
        }
        if (outline > 0) {
            json.writeBooleanProperty("MTOON_OUTLINE_WIDTH_WORLD", true);
            json.writeBooleanProperty("MTOON_OUTLINE_COLOR_FIXED", true);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("tagMap");
        json.writeStringProperty(
                "RenderType",
                switch (mode) {
                    case OPAQUE -> "Opaque";
                    case MASK -> "TransparentCutout";
                    case BLEND -> "Transparent";
                });
        json.writeEndObject();
    }

    private void floats(Material material, float outline) {
        boolean blended = material.alphaMode() == AlphaMode.BLEND;
        // What the shader of 1.0 makes of its own numbers, turned round.
        float shift = -look.shift() - (1 - look.toony());
        float share = 0.5f + 0.5f * shift;
        Map<String, Float> values = new LinkedHashMap<>();
        values.put("_Cutoff", material.alphaCutoff());
        values.put("_BumpScale", 1f);
        values.put("_ReceiveShadowRate", 1f);
        values.put("_ShadingGradeRate", 1f);
        values.put("_ShadeShift", shift);
        values.put("_ShadeToony", (look.toony() - share) / (1 - share));
        values.put("_LightColorAttenuation", 0f);
        values.put("_IndirectLightIntensity", 1 - look.equalization());
        values.put("_RimLightingMix", 0f);
        values.put("_RimFresnelPower", 1f);
        values.put("_RimLift", 0f);
        values.put("_OutlineWidth", 100 * outline);
        values.put("_OutlineScaledMaxDistance", 1f);
        values.put("_OutlineLightingMix", 0f);
        values.put("_DebugMode", 0f);
        values.put(
                "_BlendMode",
                switch (material.alphaMode()) {
                    case OPAQUE -> 0f;
                    case MASK -> 1f;
                    case BLEND -> 3f;
                });
        values.put("_OutlineWidthMode", outline > 0 ? 1f : 0f);
        values.put("_OutlineColorMode", 0f);
        values.put("_CullMode", material.doubleSided() ? 0f : 2f);
        values.put("_OutlineCullMode", 1f);
        values.put("_SrcBlend", (float) (blended ? SOURCE_ALPHA : ONE));
        values.put("_DstBlend", (float) (blended ? ONE_MINUS_SOURCE_ALPHA : ZERO));
        values.put("_ZWrite", 1f);
        json.writeObjectPropertyStart("floatProperties");
        values.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    private void vectors(Material material, Shade shade) {
        Rgba base = material.baseColor();
        float[] tint = shade.shade();
        float[] line = look.outlineColor();
        json.writeObjectPropertyStart("vectorProperties");
        JsonFloats.write(json, "_Color", srgb(base.r()), srgb(base.g()), srgb(base.b()), base.a());
        JsonFloats.write(
                json, "_ShadeColor", srgb(base.r() * tint[0]), srgb(base.g() * tint[1]), srgb(base.b() * tint[2]), 1);
        JsonFloats.write(json, "_EmissionColor", 0, 0, 0, 1);
        JsonFloats.write(json, "_RimColor", 0, 0, 0, 1);
        JsonFloats.write(json, "_OutlineColor", srgb(line[0]), srgb(line[1]), srgb(line[2]), 1);
        JsonFloats.write(json, "_MainTex", 0, 0, 1, 1); // not moved, not scaled; of all textures
        json.writeEndObject();
    }

    private void textures(Material material) {
        json.writeObjectPropertyStart("textureProperties");
        Texture texture = material.baseColorTexture();
        if (texture != null) {
            int number = tables.textures.numberOf(new Tables.TextureKey(texture.image(), texture.repeat()));
            json.writeNumberProperty("_MainTex", number);
            json.writeNumberProperty("_ShadeTexture", number);
        }
        json.writeEndObject();
    }

    /** As programs for VRM 0.x turn it back. */
    private static float srgb(float linear) {
        return (float) StrictMath.pow(linear, 1 / 2.2);
    }
}
