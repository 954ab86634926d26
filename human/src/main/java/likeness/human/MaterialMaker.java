package likeness.human;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import likeness.human.Appearance.Choice;
import likeness.human.Appearance.Skin;
import likeness.pack.Asset;
import likeness.pack.Asset.Variant;
import likeness.pack.HumanPack;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import likeness.pack.TextureUse;
import likeness.scene.AlphaMode;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Rgba;
import likeness.scene.Surface;
import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;

/** Turns the catalogue's part materials into the scene's, with the colours that a person chose. */
final class MaterialMaker {

    private final HumanPack pack;
    private final Map<String, EncodedImage> images = new ConcurrentHashMap<>();

    MaterialMaker(HumanPack pack) {
        this.pack = pack;
    }

    /**
     * Material of a part of a worn asset.
     *
     * @param followed colour of the hair, which brows and beard follow; null where there is none
     */
    Material worn(String name, Asset asset, String part, Choice choice, @Nullable String followed) {
        PartMaterial look = partOf(asset, part);
        Variant variant = variant(asset, choice);
        String own = choice.color() != null ? choice.color() : variant == null ? null : variant.color();
        boolean follows = own == null && follows(asset.slot()) && followed != null;
        String color = follows ? followed : own;
        Material.Builder builder = base(name, look);
        if (color != null && look.tint()) {
            // The pack's scale is for what follows; a brow whose colour is given has that colour.
            float scale = asset.slot() == Slot.EYEBROWS && !follows ? 1 : look.tintScale();
            TextureUse grey = look.tintTexture() == null ? look.baseColorTexture() : look.tintTexture();
            return builder.baseColor(tinted(color, look, scale))
                    .baseColorTexture(texture(grey))
                    .build();
        }
        TextureUse pattern = variant == null ? null : variant.textures().get(part);
        return builder.baseColor(Colors.linear(look.baseColor()))
                .baseColorTexture(texture(pattern == null ? look.baseColorTexture() : pattern))
                .build();
    }

    /** Material of a part of a skin, in the tone that is wanted and with the creases of an age. */
    Material skin(String name, Asset asset, String part, Skin skin, double age) {
        PartMaterial look = partOf(asset, part);
        float relief = look.normalScale() * Defaults.STANDARD.creases().at(age);
        return base(name, look)
                .normalTexture(texture(look.normalTexture()), relief)
                .baseColor(SkinTone.factor(skin, look))
                .baseColorTexture(texture(look.baseColorTexture()))
                .build();
    }

    Surface surface(Asset asset, String part) {
        return surface(partOf(asset, part));
    }

    private static Surface surface(PartMaterial look) {
        return Surface.valueOf(look.surface().toUpperCase(Locale.ROOT));
    }

    /** The variant chosen, or the first; null when the asset has none. */
    static @Nullable Variant variant(Asset asset, Choice choice) {
        if (choice.variant() != null) {
            return asset.variant(choice.variant()).orElse(null);
        }
        return asset.variants().isEmpty() ? null : asset.variants().getFirst();
    }

    private static boolean follows(Slot slot) {
        return slot == Slot.EYEBROWS || slot == Slot.BEARD;
    }

    /** The colour's own alpha counts for glass; elsewhere the material's does. */
    private static Rgba tinted(String color, PartMaterial look, float scale) {
        Rgba given = Colors.scaled(Colors.linear(color), scale);
        float alpha =
                color.length() > 7 ? given.a() : Colors.linear(look.baseColor()).a();
        return new Rgba(given.r(), given.g(), given.b(), alpha);
    }

    private static PartMaterial partOf(Asset asset, String part) {
        PartMaterial look = asset.parts().get(part);
        if (look == null) {
            throw new IllegalStateException("the catalogue gives part " + part + " of " + asset.id() + " no material");
        }
        return look;
    }

    private Material.Builder base(String name, PartMaterial look) {
        return Material.named(name)
                .surface(surface(look))
                .normalTexture(texture(look.normalTexture()), look.normalScale())
                .occlusionTexture(texture(look.occlusionTexture()))
                .metallicRoughnessTexture(texture(look.metallicRoughnessTexture()))
                .roughness(look.roughness())
                .metallic(look.metallic())
                .alpha(AlphaMode.valueOf(look.alphaMode()), look.alphaCutoff())
                .doubleSided(look.doubleSided());
    }

    private @Nullable Texture texture(@Nullable TextureUse use) {
        if (use == null) {
            return null;
        }
        EncodedImage image = images.computeIfAbsent(use.entry(), this::image);
        return use.tiled() ? Texture.tiled(image) : Texture.of(image);
    }

    private EncodedImage image(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1, entry.lastIndexOf('.'));
        EncodedImage.Format format = entry.endsWith(".png") ? EncodedImage.Format.PNG : EncodedImage.Format.JPEG;
        return new EncodedImage(name, format, pack.texture(entry));
    }
}
