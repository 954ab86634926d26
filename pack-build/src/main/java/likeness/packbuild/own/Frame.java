package likeness.packbuild.own;

import org.jspecify.annotations.Nullable;

/**
 * Shape of a pair of glasses, decimetres.
 *
 * @param centre of a lens from the middle
 * @param height of the lenses' middle above the bridge of the nose
 * @param halfWidth of a lens
 * @param halfHeight of a lens
 * @param power 2 is round, more is boxier
 * @param brow how much wider than the middle a lens is on top, parts
 * @param drop how far the lower outer half sinks, parts of its height
 * @param rim half width and half depth of the rim
 * @param rimPower 2 is wire, more is boxier
 * @param arm half height and half thickness of the arms
 * @param bridge height of the bridge above the middle of the lenses
 * @param bar height of a second bar; null for none
 * @param pads whether it rests on pads
 */
record Frame(
        double centre,
        double height,
        double halfWidth,
        double halfHeight,
        double power,
        double brow,
        double drop,
        double[] rim,
        double rimPower,
        double[] arm,
        double bridge,
        @Nullable Double bar,
        boolean pads) {

    /** Point of the rim of the left lens relative to its middle: 0 is outwards, a quarter is up. */
    double[] rimAt(double turn) {
        double c = StrictMath.cos(2 * Math.PI * turn);
        double s = StrictMath.sin(2 * Math.PI * turn);
        double x = Math.copySign(StrictMath.pow(Math.abs(c), 2 / power), c);
        double y = Math.copySign(StrictMath.pow(Math.abs(s), 2 / power), s);
        double wide = 1 + brow * y;
        double low = y < 0 ? drop * (-y) : 0;
        return new double[] {halfWidth * (x * wide + 0.25 * low), halfHeight * (y - low * 0.35)};
    }
}
