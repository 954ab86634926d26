package likeness.human;

import likeness.human.Appearance.Skin;
import likeness.pack.PartMaterial;
import likeness.scene.Rgba;

/**
 * The colour factor that gives a skin texture the tone that is wanted. The pack's skins are levelled: a texture times its
 * own base colour is its natural tone, a texture times a tone and the tint scale is that tone.
 */
final class SkinTone {

    /** Lightness, in stops of light, of the whole correction range to either side. */
    private static final double STOPS = 1;

    private SkinTone() {}

    /** A factor cannot exceed 1 in a glTF file: where lighter is wanted than the texture can be, the hue is kept. */
    static Rgba factor(Skin skin, PartMaterial look) {
        String tone = skin.tone();
        Rgba color = Colors.linear(tone == null ? look.baseColor() : tone);
        float gain = (float) StrictMath.pow(2, STOPS * skin.correction() / 50) * (tone == null ? 1 : look.tintScale());
        float largest = Math.max(1, gain * Math.max(color.r(), Math.max(color.g(), color.b())));
        float scale = gain / largest;
        return Colors.scaled(new Rgba(color.r(), color.g(), color.b(), 1), scale); // clamps what rounding lifts over 1
    }
}
