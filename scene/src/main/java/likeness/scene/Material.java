package likeness.scene;

import org.jspecify.annotations.Nullable;

/**
 * A metallic-roughness material, as in glTF 2.0.
 *
 * @param name of the material
 * @param surface what it is; see {@link Surface}
 * @param baseColor linear RGBA, 0…1, multiplied with the base colour texture
 * @param baseColorTexture sRGB colour, alpha in A
 * @param metallic 0…1
 * @param roughness 0…1, multiplied with G of the texture
 * @param metallicRoughnessTexture G roughness, B metallic, linear
 * @param normalTexture tangent-space normals, +Y up, linear
 * @param normalScale strength of the normal texture
 * @param occlusionTexture R, linear
 * @param alphaMode how alpha is read
 * @param alphaCutoff for {@link AlphaMode#MASK}
 * @param doubleSided whether back faces are drawn
 */
public record Material(
        String name,
        Surface surface,
        Rgba baseColor,
        @Nullable Texture baseColorTexture,
        float metallic,
        float roughness,
        @Nullable Texture metallicRoughnessTexture,
        @Nullable Texture normalTexture,
        float normalScale,
        @Nullable Texture occlusionTexture,
        AlphaMode alphaMode,
        float alphaCutoff,
        boolean doubleSided) {

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Starts from a dielectric, opaque, white, half-rough plain surface. */
    public static final class Builder {
        private final String name;
        private Surface surface = Surface.PLAIN;
        private Rgba baseColor = Rgba.WHITE;
        private @Nullable Texture baseColorTexture;
        private float metallic;
        private float roughness = 0.7f;
        private @Nullable Texture metallicRoughnessTexture;
        private @Nullable Texture normalTexture;
        private float normalScale = 1;
        private @Nullable Texture occlusionTexture;
        private AlphaMode alphaMode = AlphaMode.OPAQUE;
        private float alphaCutoff = 0.5f;
        private boolean doubleSided;

        private Builder(String name) {
            this.name = name;
        }

        public Builder surface(Surface value) {
            surface = value;
            return this;
        }

        public Builder baseColor(Rgba value) {
            baseColor = value;
            return this;
        }

        public Builder baseColorTexture(@Nullable Texture value) {
            baseColorTexture = value;
            return this;
        }

        public Builder metallic(float value) {
            metallic = value;
            return this;
        }

        public Builder roughness(float value) {
            roughness = value;
            return this;
        }

        public Builder metallicRoughnessTexture(@Nullable Texture value) {
            metallicRoughnessTexture = value;
            return this;
        }

        public Builder normalTexture(@Nullable Texture value, float scale) {
            normalTexture = value;
            normalScale = scale;
            return this;
        }

        public Builder occlusionTexture(@Nullable Texture value) {
            occlusionTexture = value;
            return this;
        }

        public Builder alpha(AlphaMode mode, float cutoff) {
            alphaMode = mode;
            alphaCutoff = cutoff;
            return this;
        }

        public Builder doubleSided(boolean value) {
            doubleSided = value;
            return this;
        }

        public Material build() {
            return new Material(
                    name,
                    surface,
                    baseColor,
                    baseColorTexture,
                    metallic,
                    roughness,
                    metallicRoughnessTexture,
                    normalTexture,
                    normalScale,
                    occlusionTexture,
                    alphaMode,
                    alphaCutoff,
                    doubleSided);
        }
    }
}
