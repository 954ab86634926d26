package likeness.packbuild.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeadWindowTest {

    @Test
    void everyPlaceOfTheWindowComesFromTheSkinPlaceThatMapsToIt() {
        double[] uv = new double[2];
        for (double y = 0.005; y < 0.795; y += 0.013) {
            for (double x = 0.005; x < 0.996; x += 0.013) {
                HeadWindow.toSkin(x, y, uv);
                assertThat(HeadWindow.windowX(uv[0], uv[1])).isEqualTo(x, within(1e-9));
                assertThat(HeadWindow.windowY(uv[0], uv[1])).isEqualTo(y, within(1e-9));
            }
        }
    }

    @Test
    void theFaceStandsUprightWithThePersonsLeftOnTheRight() {
        double[] leftEye = {HeadWindow.windowX(0.840, 0.485), HeadWindow.windowY(0.840, 0.485)};
        double[] rightEye = {HeadWindow.windowX(0.840, 0.549), HeadWindow.windowY(0.840, 0.549)};
        double mouthY = HeadWindow.windowY(0.892, 0.517);
        assertThat(leftEye[0]).isGreaterThan(rightEye[0] + 0.1);
        assertThat(leftEye[0] + rightEye[0]).isEqualTo(1, within(0.01));
        assertThat(mouthY).isGreaterThan(leftEye[1] + 0.1);
    }

    @Test
    void faceGetsFiveTimesThePackagesTexelsAndNoIslandLeavesTheWindow() {
        double across = (HeadWindow.windowX(0.86, 0.50) - HeadWindow.windowX(0.86, 0.53)) * HeadWindow.SIZE;
        assertThat(across / (0.03 * 512)).isGreaterThan(4.8);
        for (double[] corner : new double[][] {{0.6412, 0.1823}, {0.9936, 0.8514}, {0.7584, 0.864}, {0.924, 0.988}}) {
            assertThat(HeadWindow.windowX(corner[0], corner[1])).isBetween(0.002, 0.998);
            assertThat(HeadWindow.windowY(corner[0], corner[1])).isBetween(0.002, 0.998);
        }
    }
}
