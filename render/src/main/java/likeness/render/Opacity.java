package likeness.render;

import likeness.scene.AlphaMode;
import likeness.scene.Material;
import likeness.scene.Surface;

/** How much of what is behind a point of a see-through material it covers. */
final class Opacity {

    /** Width of the soft edge that replaces a hard cut-off. */
    private static final float EDGE = 0.3f;
    /** Strands are thinner than a pixel's share of their texture: without gain hair and brows thin out with distance. */
    private static final float STRAND_GAIN = 1.2f;

    private static final float FINE_GAIN = 1f;

    private Opacity() {}

    /** @param texture alpha of the material's texture */
    static float of(DrawMaterial material, float texture) {
        Material source = material.material;
        float alpha = texture * source.baseColor().a();
        if (source.alphaMode() == AlphaMode.MASK) {
            return Maths.smoothstep(source.alphaCutoff() - EDGE, source.alphaCutoff() + EDGE / 2, alpha);
        }
        float gain =
                material.surface == Surface.HAIR ? STRAND_GAIN : material.surface == Surface.FINE_HAIR ? FINE_GAIN : 1;
        return Maths.min(1, alpha * gain);
    }
}
