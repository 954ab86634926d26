package likeness.gltf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.gltf.Vrm.Commerce;
import likeness.gltf.Vrm.Use;
import likeness.scene.Mesh;
import likeness.scene.Scene;
import tools.jackson.core.JsonGenerator;

/**
 * The extension {@code VRM} 0.0, which is VRM 0.x (github.com/vrm-c/vrm-specification). It names meshes where 1.0 names
 * nodes, textures where that names images, weighs expressions by hundredths, and counts z the other way round.
 */
final class Vrm0Writer {

    static final String EXTENSION = "VRM";

    private static final String LICENCE = "https://vrm.dev/licenses/1.0/";

    private static final double GAZE = 90;
    private static final double EYE_TURN = 15;

    /** A straight line, as its programs write one. */
    private static final float[] LINE = {0, 0, 0, 1, 1, 1, 1, 0};

    private final JsonGenerator json;
    private final Scene scene;
    private final Tables tables;
    private final Vrm vrm;

    Vrm0Writer(JsonGenerator json, Scene scene, Tables tables, Vrm vrm) {
        this.json = json;
        this.scene = scene;
        this.tables = tables;
        this.vrm = vrm;
    }

    void write() {
        tables.extensions.add(EXTENSION);
        json.writeObjectPropertyStart(EXTENSION);
        json.writeStringProperty("exporterVersion", scene.credit().generator());
        json.writeStringProperty("specVersion", "0.0");
        meta(vrm.terms());
        humanoid();
        firstPerson();
        blendShapes();
        new Vrm0Springs(json, scene.springs()).write();
        new Vrm0Materials(json, tables, vrm.toon()).write();
        json.writeEndObject();
    }

    private void meta(Vrm.Terms terms) {
        json.writeObjectPropertyStart("meta");
        json.writeStringProperty("title", vrm.name());
        json.writeStringProperty("version", "1");
        json.writeStringProperty("author", String.join(", ", vrm.authors()));
        json.writeStringProperty("contactInformation", "");
        json.writeStringProperty("reference", vrm.copyright());
        if (vrm.thumbnail() != null) {
            json.writeNumberProperty(
                    "texture", tables.textures.numberOf(new Tables.TextureKey(vrm.thumbnail(), false)));
        }
        json.writeStringProperty(
                "allowedUserName",
                switch (terms.performer()) {
                    case ONLY_AUTHOR -> "OnlyAuthor";
                    case ONLY_SEPARATELY_LICENSED_PERSON -> "ExplicitlyLicensedPerson";
                    case EVERYONE -> "Everyone";
                });
        permission("violentUssageName", terms.uses().contains(Use.EXCESSIVE_VIOLENCE));
        permission("sexualUssageName", terms.uses().contains(Use.EXCESSIVE_SEXUALITY));
        permission("commercialUssageName", terms.commerce() != Commerce.PERSONAL_NON_PROFIT);
        json.writeStringProperty("otherPermissionUrl", "");
        licence(terms);
        json.writeEndObject();
    }

    /** Spelt as the format spells it. */
    private void permission(String name, boolean allowed) {
        json.writeStringProperty(name, allowed ? "Allow" : "Disallow");
    }

    /** None of the licences that 0.x knows by name says what the terms say, unless copies are forbidden. */
    private void licence(Vrm.Terms terms) {
        json.writeStringProperty("licenseName", terms.redistribution() ? "Other" : "Redistribution_Prohibited");
        json.writeStringProperty("otherLicenseUrl", terms.redistribution() ? LICENCE : "");
    }

    private void humanoid() {
        json.writeObjectPropertyStart("humanoid");
        json.writeArrayPropertyStart("humanBones");
        VrmWords.STANDARD.bones().forEach((bone, node) -> {
            json.writeStartObject();
            json.writeStringProperty("bone", Vrm0Words.STANDARD.bone(bone));
            json.writeNumberProperty("node", nodeOf(node));
            json.writeBooleanProperty("useDefaultValues", true);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeNumberProperty("armStretch", 0.05);
        json.writeNumberProperty("legStretch", 0.05);
        json.writeNumberProperty("upperArmTwist", 0.5);
        json.writeNumberProperty("lowerArmTwist", 0.5);
        json.writeNumberProperty("upperLegTwist", 0.5);
        json.writeNumberProperty("lowerLegTwist", 0.5);
        json.writeNumberProperty("feetSpacing", 0);
        json.writeBooleanProperty("hasTranslationDoF", false);
        json.writeEndObject();
    }

    private int nodeOf(String name) {
        return scene.indexOf(name).orElseThrow(() -> new IllegalArgumentException("a VRM needs a node named " + name));
    }

    private void firstPerson() {
        json.writeObjectPropertyStart("firstPerson");
        json.writeNumberProperty("firstPersonBone", nodeOf("Head"));
        vector("firstPersonBoneOffset", 0, 0.06f, 0);
        json.writeArrayPropertyStart("meshAnnotations");
        for (Mesh mesh : tables.meshes.entries()) {
            json.writeStartObject();
            json.writeNumberProperty("mesh", tables.meshes.numberOf(mesh));
            json.writeStringProperty("firstPersonFlag", "Auto");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("lookAtTypeName", "Bone");
        for (String range : List.of("HorizontalInner", "HorizontalOuter", "VerticalDown", "VerticalUp")) {
            json.writeObjectPropertyStart("lookAt" + range);
            JsonFloats.write(json, "curve", LINE);
            json.writeNumberProperty("xRange", GAZE);
            json.writeNumberProperty("yRange", EYE_TURN);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void blendShapes() {
        json.writeObjectPropertyStart("blendShapeMaster");
        json.writeArrayPropertyStart("blendShapeGroups");
        VrmWords.STANDARD.expressions().forEach((name, shapes) -> group(Vrm0Words.STANDARD.expression(name), shapes));
        Set<String> all = new LinkedHashSet<>();
        tables.meshes.entries().forEach(mesh -> all.addAll(mesh.morphNames()));
        all.forEach(shape -> group(Vrm0Words.shape(shape), Map.of(shape, 1.0)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void group(Vrm0Words.Group group, Map<String, Double> shapes) {
        json.writeStartObject();
        json.writeStringProperty("name", group.name());
        json.writeStringProperty("presetName", group.preset());
        json.writeBooleanProperty("isBinary", false);
        json.writeArrayPropertyStart("binds");
        tables.meshes.entries().forEach(mesh -> bind(mesh, shapes));
        json.writeEndArray();
        json.writeArrayPropertyStart("materialValues");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void bind(Mesh mesh, Map<String, Double> shapes) {
        shapes.forEach((shape, weight) -> {
            int index = mesh.morphNames().indexOf(shape);
            if (index >= 0) {
                json.writeStartObject();
                json.writeNumberProperty("mesh", tables.meshes.numberOf(mesh));
                json.writeNumberProperty("index", index);
                json.writeNumberProperty("weight", 100 * weight);
                json.writeEndObject();
            }
        });
    }

    private void vector(String name, float x, float y, float z) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("x", x);
        json.writeNumberProperty("y", y);
        json.writeNumberProperty("z", z);
        json.writeEndObject();
    }
}
