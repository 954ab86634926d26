package likeness.server.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.human.MorphGroup;
import org.jspecify.annotations.Nullable;

/** What can be made of an appearance, with every option that matters to the bytes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Derivation.Model.class, name = "model"),
    @JsonSubTypes.Type(value = Derivation.Vrm.class, name = "vrm"),
    @JsonSubTypes.Type(value = Derivation.Picture.class, name = "picture")
})
public sealed interface Derivation {

    /** In their own order, since they name files. */
    private static Set<MorphGroup> inOrder(Set<MorphGroup> morphs) {
        return Collections.unmodifiableSet(
                morphs.isEmpty() ? EnumSet.noneOf(MorphGroup.class) : EnumSet.copyOf(morphs));
    }

    /** Ending of the file, without a dot. */
    String ending();

    String contentType();

    /**
     * A GLB. What earlier servers did not know is left out of its JSON where it is as usual, so that files keep their names.
     *
     * @param morphs vocabularies of face shapes that it carries; all of them when null
     * @param clips that it can play; none when null
     * @param pose in which it opens: {@code a}, or null for the T-pose
     * @param eyeShade whether it has the shadow of the lids as a mesh
     * @param light how light it is; null when it is not
     */
    record Model(
            Set<MorphGroup> morphs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> clips,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String pose,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean eyeShade,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Lightness light)
            implements Derivation {

        /** With every shape of the face, in T-pose. */
        public static final Model WHOLE = new Model(EnumSet.allOf(MorphGroup.class), List.of(), null, false, null);

        public Model {
            morphs = morphs == null ? WHOLE.morphs : inOrder(morphs);
            clips = clips == null ? List.of() : List.copyOf(clips);
        }

        @Override
        public String ending() {
            return "glb";
        }

        @Override
        public String contentType() {
            return "model/gltf-binary";
        }
    }

    /**
     * A VRM.
     *
     * @param version 0 for VRM 0.x, 1 for 1.0
     * @param morphs as of a model
     * @param name of the person, empty for the usual one
     * @param author whose likeness it is, empty for the usual one
     * @param allowed words of {@link likeness.gltf.VrmPermissions}, sorted
     * @param toon whether it is drawn
     */
    record Vrm(int version, Set<MorphGroup> morphs, String name, String author, List<String> allowed, boolean toon)
            implements Derivation {

        public Vrm {
            morphs = inOrder(morphs);
            allowed = allowed.stream().sorted().distinct().toList();
        }

        /** Whether it says something that is for the owner alone to say. */
        public boolean speaksForTheOwner() {
            return !name.isEmpty() || !author.isEmpty() || !allowed.isEmpty();
        }

        @Override
        public String ending() {
            return "vrm";
        }

        @Override
        public String contentType() {
            return "model/gltf-binary";
        }
    }

    /**
     * @param setting {@code portrait}, {@code half-body}, {@code full-body}
     * @param background as the command line writes it
     * @param format {@code png} or {@code jpg}
     */
    record Picture(String setting, String style, int size, String background, String mood, String format)
            implements Derivation {
        @Override
        public String ending() {
            return format;
        }

        @Override
        public String contentType() {
            return format.equals("png") ? "image/png" : "image/jpeg";
        }
    }
}
