package likeness.human;

import java.util.Map;
import likeness.human.Appearance.Ancestry;
import likeness.human.Appearance.Skin;
import likeness.scene.Rgba;
import org.jspecify.annotations.Nullable;

/**
 * The factor that gives a skin texture the tone that is wanted: wanted tone divided by the texture's own, in linear light.
 * A factor cannot exceed 1 in a glTF file, so a texture is darkened exactly and lightened never; where lighter is wanted, the
 * hue is kept and the texture's own lightness stays.
 */
final class SkinTone {

    /** Own tone by asset: mean colour of cheeks and forehead, measured on the pack's textures. */
    private record Tones(Map<String, String> tones) {}

    private static final Map<String, String> OWN =
            Resource.json("skin-tones.json", Tones.class).tones();

    /** Lightness, in stops of light, of the whole correction range to either side. */
    private static final double STOPS = 1;

    private SkinTone() {}

    static Rgba factor(Skin skin, Ancestry ancestry) {
        String own = OWN.get(skin.asset());
        Rgba wanted = wanted(skin.tone());
        Rgba ratio = own == null || wanted == null ? Rgba.WHITE : ratio(wanted, Colors.linear(own));
        return limited(ratio, (float) StrictMath.pow(2, STOPS * skin.correction() / 50));
    }

    private static @Nullable Rgba wanted(@Nullable String tone) {
        return tone == null ? null : Colors.linear(tone);
    }

    private static Rgba ratio(Rgba wanted, Rgba own) {
        return new Rgba(wanted.r() / own.r(), wanted.g() / own.g(), wanted.b() / own.b(), 1);
    }

    private static Rgba limited(Rgba ratio, float gain) {
        float r = ratio.r() * gain;
        float g = ratio.g() * gain;
        float b = ratio.b() * gain;
        float largest = Math.max(1, Math.max(r, Math.max(g, b)));
        return new Rgba(r / largest, g / largest, b / largest, 1);
    }
}
