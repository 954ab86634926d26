package likeness.server.media;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be made of an appearance, with every option that matters to the bytes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Derivation.Model.class, name = "model"),
    @JsonSubTypes.Type(value = Derivation.Picture.class, name = "picture")
})
public sealed interface Derivation {

    /** Ending of the file, without a dot. */
    String ending();

    String contentType();

    /** A GLB in T-pose. */
    record Model() implements Derivation {
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
