package likeness.human;

import likeness.human.Appearance.Skin;
import likeness.pack.PartMaterial;
import likeness.scene.Rgba;

/**
 * The colour that a skin texture is multiplied with. The pack levels skins so that {@link PartMaterial#tintScale} times a
 * tone gives cheeks of that tone. A factor cannot exceed 1 in a glTF file: where lighter is wanted, the hue is kept and the
 * texture's own lightness stays.
 */
final class SkinTone {

    /** Lightness, in stops of light, of the whole correction range to either side. */
    private static final double STOPS = 1;

    private SkinTone() {}

    /** The skin's own tone, or the one that is wanted, corrected. */
    static Rgba factor(PartMaterial look, Skin skin) {
        Rgba tone = skin.tone() == null
                ? Colors.linear(look.baseColor())
                : Colors.scaled(Colors.linear(skin.tone()), look.tintScale());
        return limited(tone, (float) StrictMath.pow(2, STOPS * skin.correction() / 50));
    }

    private static Rgba limited(Rgba tone, float gain) {
        float r = tone.r() * gain;
        float g = tone.g() * gain;
        float b = tone.b() * gain;
        float largest = Math.max(1, Math.max(r, Math.max(g, b)));
        return new Rgba(r / largest, g / largest, b / largest, 1);
    }
}
