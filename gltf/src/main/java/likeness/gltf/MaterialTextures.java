package likeness.gltf;

import java.util.Objects;
import java.util.stream.Stream;
import likeness.scene.Material;
import likeness.scene.Texture;

/** Which textures a material has. */
final class MaterialTextures {

    private MaterialTextures() {}

    /** Highest set of texture coordinates that a texture of the material reads; -1 when it has no texture. */
    static int highestTexCoord(Material material) {
        return Stream.of(
                        material.baseColorTexture(),
                        material.metallicRoughnessTexture(),
                        material.normalTexture(),
                        material.occlusionTexture())
                .filter(Objects::nonNull)
                .mapToInt(Texture::texCoord)
                .max()
                .orElse(-1);
    }
}
