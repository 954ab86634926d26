package likeness.packbuild.texture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.Srgb;
import likeness.pack.Asset;
import likeness.pack.HumanPack;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import likeness.pack.TextureUse;
import likeness.packbuild.texture.skin.SkinRecipe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over the pack that the build has just made. */
class PackTexturesTest {

    private static final long MEGABYTE = 1_000_000;

    /** Pieces of our own geometry bring their pictures along. */
    private static final String OWN = "textures/own/";

    @SuppressWarnings("NullAway.Init")
    private static HumanPack pack;

    @BeforeAll
    static void open() {
        pack = HumanPack.open(Path.of("target/human.pack"));
    }

    @AfterAll
    static void close() throws Exception {
        pack.close();
    }

    private static PartMaterial head(Asset skin) {
        return requireNonNull(skin.parts().get("head"));
    }

    private static byte[] bytes(@Nullable TextureUse use) {
        return pack.texture(requireNonNull(use).entry());
    }

    private static Stream<TextureUse> uses(PartMaterial part) {
        Stream.Builder<TextureUse> uses = Stream.builder();
        Arrays.asList(
                        part.baseColorTexture(),
                        part.tintTexture(),
                        part.normalTexture(),
                        part.occlusionTexture(),
                        part.metallicRoughnessTexture())
                .forEach(use -> {
                    if (use != null) {
                        uses.add(use);
                    }
                });
        return uses.build();
    }

    private static Set<String> entries() {
        Set<String> entries = new LinkedHashSet<>();
        for (Asset asset : pack.catalog().assets()) {
            asset.parts().values().stream().flatMap(PackTexturesTest::uses).forEach(use -> entries.add(use.entry()));
            asset.variants().forEach(variant -> variant.textures().values().forEach(use -> entries.add(use.entry())));
        }
        return entries;
    }

    @Test
    void teethAreIvoryInPinkGumsAndATongueHasNoEnamel() {
        assertThat(enamel("textures/teeth_base-base.jpg"))
                .hasSizeGreaterThan(20_000)
                .satisfies(green ->
                        assertThat(Arrays.stream(green).average().orElseThrow()).isGreaterThan(190));
        assertThat(enamel("textures/tongue01-base.jpg")).isEmpty();
    }

    /** Green of what has nearly no colour: blue is less than red by a quarter at most. */
    private static int[] enamel(String entry) {
        return Arrays.stream(PictureDecoder.decode(pack.texture(entry)).argb())
                .filter(argb -> 4 * ((argb >> 16 & 255) - (argb & 255)) < (argb >> 16 & 255))
                .map(argb -> argb >> 8 & 255)
                .toArray();
    }

    @Test
    void allTexturesThatTheCatalogueNamesAreThereAndThoseMadeHereWithinTheBudget() {
        long sum = 0;
        for (String entry : entries()) {
            byte[] picture = pack.texture(entry);
            sum += entry.startsWith(OWN) ? 0 : picture.length;
        }
        assertThat(sum).isLessThan(9 * MEGABYTE);
    }

    @Test
    void aHeadCostsWhatItMay() {
        for (Asset skin : pack.catalog().in(Slot.SKIN)) {
            PartMaterial head = head(skin);
            assertThat(bytes(head.baseColorTexture()).length).as(skin.id()).isLessThan(260_000);
            assertThat(bytes(head.normalTexture()).length).isLessThan(180_000);
            assertThat(bytes(head.occlusionTexture()).length).isLessThan(120_000);
            assertThat(head.occlusionTexture()).isEqualTo(head.metallicRoughnessTexture());
        }
    }

    @Test
    void cheeksOfEverySkinEndAtTheLevelThatItsTintScaleUndoes() {
        Map<String, SkinRecipe> recipes = SkinRecipe.all();
        for (Asset skin : pack.catalog().in(Slot.SKIN)) {
            PartMaterial head = head(skin);
            Pixels map = PictureDecoder.decode(bytes(head.baseColorTexture()));
            double cheek = 0;
            for (int y = 430; y < 500; y++) {
                for (int x = 620; x < 700; x++) {
                    cheek += Srgb.toLinear(map.at(x, y) >> 16 & 255) / (70.0 * 80);
                }
            }
            float level = requireNonNull(recipes.get(skin.id())).level();
            assertThat(cheek).as(skin.id()).isCloseTo(level, within(0.14 * level));
            assertThat(head.tintScale()).isCloseTo(1 / level, within(1e-4f));
        }
    }

    @Test
    void allSkinHasBloodCheeksMoreAndLipsMost() {
        for (Asset skin : pack.catalog().in(Slot.SKIN)) {
            Pixels map = PictureDecoder.decode(bytes(head(skin).baseColorTexture()));
            double forehead = redness(map, 440, 170, 584, 240);
            double cheek = redness(map, 600, 410, 690, 480);
            double lip = redness(map, 500, 590, 524, 608);
            assertThat(forehead).as("forehead of " + skin.id()).isBetween(1.03, 1.15);
            assertThat(cheek / forehead).as("cheek of " + skin.id()).isBetween(1.01, 1.35);
            assertThat(lip / forehead).as("lip of " + skin.id()).isBetween(1.2, 2.2);
        }
    }

    /** Red over green, linear. */
    private static double redness(Pixels map, int left, int top, int right, int bottom) {
        double red = 0;
        double green = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                red += Srgb.toLinear(map.at(x, y) >> 16 & 255);
                green += Srgb.toLinear(map.at(x, y) >> 8 & 255);
            }
        }
        return red / green;
    }

    @Test
    void noScalpKeepsPaintedHair() {
        for (Asset skin : pack.catalog().in(Slot.SKIN)) {
            Pixels map = PictureDecoder.decode(bytes(head(skin).baseColorTexture()));
            float forehead = Srgb.toLinear(map.at(512, 200) >> 8 & 255);
            for (int[] place : new int[][] {{150, 150}, {880, 150}, {512, 90}, {60, 320}, {960, 320}, {300, 60}}) {
                float scalp = Srgb.toLinear(map.at(place[0], place[1]) >> 8 & 255);
                assertThat(scalp / forehead).as(skin.id()).isBetween(0.65f, 1.35f);
            }
        }
    }

    @Test
    void alphaIsKeptWhereItIsRealAndNowhereElse() {
        for (String entry : entries()) {
            Pixels picture = PictureDecoder.decode(pack.texture(entry));
            if (entry.endsWith(".png")) {
                assertThat(picture.isOpaque()).as(entry).isFalse();
            }
        }
    }

    @Test
    void hairIsGrey() {
        for (Slot slot : new Slot[] {Slot.HAIR, Slot.EYEBROWS}) {
            for (Asset asset : pack.catalog().in(slot)) {
                asset.parts().values().stream()
                        .filter(PartMaterial::tint)
                        .map(PartMaterial::baseColorTexture)
                        .filter(use -> use != null)
                        .forEach(use -> assertThat(PictureDecoder.decode(pack.texture(use.entry()))
                                        .isGrey())
                                .as(use.entry())
                                .isTrue());
            }
        }
    }
}
