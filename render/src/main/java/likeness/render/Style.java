package likeness.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way of drawing: one file {@code styles/NAME.json}.
 *
 * @param proportions what the caller and the stage enlarge
 * @param albedo how colours are simplified
 * @param hair treatment of hair
 * @param finish how surfaces answer light
 * @param ramp steps of light of a drawing; absent for continuous light
 * @param outline ink around shapes; absent for none
 * @param exposure how bright a face becomes
 * @param backdrop ground instead of the setting's own; absent to keep that
 */
public record Style(
        Proportions proportions,
        Albedo albedo,
        Hair hair,
        Finish finish,
        @Nullable Ramp ramp,
        @Nullable Outline outline,
        Exposure exposure,
        @Nullable Backdrop backdrop) {

    private static final Map<String, Style> ALL =
            DataFile.readAll("styles", List.of("natural", "clay", "toon"), Style.class);

    /** Names a {@link RenderRequest} may use. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The style of that name. */
    public static Style named(String name) {
        return DataFile.choose(ALL, "style", name);
    }

    /**
     * @param head factor of the head's size; the renderer applies it
     * @param eyes factor of the eyes' size; whoever builds the person applies it
     */
    public record Proportions(float head, float eyes) {
        public Proportions {
            Check.range("proportions.head", head, 0.5f, 2);
            Check.range("proportions.eyes", eyes, 0.5f, 2);
        }
    }

    /**
     * @param blur width of a texture's smallest detail, as a fraction of the texture's side; 0 keeps it whole
     * @param saturation factor
     * @param normals factor of normal maps
     */
    public record Albedo(float blur, float saturation, float normals) {
        public Albedo {
            Check.range("albedo.blur", blur, 0, 0.2f);
            Check.range("albedo.saturation", saturation, 0, 3);
            Check.range("albedo.normals", normals, 0, 2);
        }
    }

    /**
     * @param solid 0 keeps strands, 1 paints the hair's mean colour
     * @param gloss factor of the stretched highlight
     * @param brows factor of the brows' colour
     * @param browWeight how dense brows, lashes and beards are: layers of them, one over the other
     */
    public record Hair(float solid, float gloss, float brows, float browWeight) {
        public Hair {
            Check.range("hair.solid", solid, 0, 1);
            Check.range("hair.gloss", gloss, 0, 3);
            Check.range("hair.brows", brows, 0, 2);
            Check.range("hair.browWeight", browWeight, 0.5f, 5);
        }
    }

    /**
     * @param specular factor of highlights
     * @param roughness added to every surface's roughness
     * @param sheen soft light at grazing angles on every surface
     * @param wrap how far light reaches round a shape, 0…1
     * @param scatter factor of the scattering in skin
     */
    public record Finish(float specular, float roughness, float sheen, float wrap, float scatter) {
        public Finish {
            Check.range("finish.specular", specular, 0, 3);
            Check.range("finish.roughness", roughness, -1, 1);
            Check.range("finish.sheen", sheen, 0, 2);
            Check.range("finish.wrap", wrap, 0, 1);
            Check.range("finish.scatter", scatter, 0, 4);
        }
    }

    /**
     * Two tones with a soft edge.
     *
     * @param edge cosine at which light turns to shade
     * @param softness width of that edge
     * @param shade brightness of the shade against the light, for the lightest skin
     * @param shadeOnDark the same for the darkest: higher, so that forms stay readable
     */
    public record Ramp(float edge, float softness, float shade, float shadeOnDark) {
        public Ramp {
            Check.range("ramp.edge", edge, -1, 1);
            Check.range("ramp.softness", softness, 0.001f, 1);
            Check.range("ramp.shade", shade, 0, 1);
            Check.range("ramp.shadeOnDark", shadeOnDark, 0, 1);
        }
    }

    /**
     * @param width in pixels of a picture 512 high
     * @param strength 0…1
     */
    public record Outline(float width, float strength) {
        public Outline {
            Check.range("outline.width", width, 0, 8);
            Check.range("outline.strength", strength, 0, 1);
        }
    }

    /**
     * How far the exposure follows a face. Dark skin is lifted less than light skin is dimmed: it is meant to look dark, and
     * its highlights give it form.
     *
     * @param target linear luminance of a face before the tone curve
     * @param adaptation for faces brighter than the target: 0 lights every face the same, 1 brings every face to the target
     * @param lift the same for faces darker than the target
     * @param contrast of the tone curve around middle grey
     */
    public record Exposure(float target, float adaptation, float lift, float contrast) {
        public Exposure {
            Check.range("exposure.target", target, 0.02f, 2);
            Check.range("exposure.adaptation", adaptation, 0, 1);
            Check.range("exposure.lift", lift, 0, 1);
            Check.range("exposure.contrast", contrast, 0.5f, 2);
        }

        /** Factor of all light for a face of that linear luminance. */
        double gain(double face) {
            double ratio = target / Math.max(1e-4, face);
            return StrictMath.pow(ratio, ratio < 1 ? adaptation : lift);
        }
    }
}
