package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void everyEightBitValueSurvivesLinearLight() {
        for (int value = 0; value < 256; value++) {
            assertThat(Srgb.fromLinear(Srgb.toLinear(value))).isEqualTo(value);
        }
    }

    @Test
    void linearLightOutsideTheRangeIsClamped() {
        assertThat(Srgb.fromLinear(-1)).isZero();
        assertThat(Srgb.fromLinear(7)).isEqualTo(255);
        assertThat(Srgb.fromLinear(Float.NaN)).isZero();
    }

    @Test
    void layingOverAGroundMixesLight() {
        int mixed = Pixels.filled(1, 1, 0x80FFFFFF).over(0x000000).at(0, 0);
        assertThat(Srgb.toLinear(mixed & 255)).isCloseTo(0.5f, within(0.01f));
        assertThat(mixed >>> 24).isEqualTo(255);
    }

    @Test
    void distanceGrowsWithTheDifference() {
        Pixels grey = Pixels.filled(64, 64, 0xFF808080);
        double none = PerceptualDistance.between(grey, Pixels.filled(64, 64, 0xFF808080));
        double little = PerceptualDistance.between(grey, Pixels.filled(64, 64, 0xFF868686));
        double much = PerceptualDistance.between(grey, Pixels.filled(64, 64, 0xFFFF8000));
        assertThat(none).isZero();
        assertThat(little).isBetween(0.5, 5.0);
        assertThat(much).isGreaterThan(10);
    }

    @Test
    void distanceSeesTransparency() {
        Pixels solid = Pixels.filled(32, 32, 0xFFFFFFFF);
        assertThat(PerceptualDistance.between(solid, Pixels.filled(32, 32, 0x00FFFFFF)))
                .isGreaterThan(10);
    }

    @Test
    void picturesOfAnotherShapeAreInfinitelyFar() {
        assertThat(PerceptualDistance.between(Pixels.filled(10, 10, 0), Pixels.filled(10, 11, 0)))
                .isInfinite();
    }
}
