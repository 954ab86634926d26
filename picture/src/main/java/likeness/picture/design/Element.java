package likeness.picture.design;

import likeness.picture.vector.Affine;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Shapes that marks are made of: each points up from the middle of the drawing, between two radii. */
enum Element {
    DISC(1) {
        @Override
        Path path(double inner, double outer, double half) {
            double radius = Math.min(half, (outer - inner) / 2);
            return Paths.circle(C, C - outer + radius, radius);
        }
    },
    PETAL(1) {
        @Override
        Path path(double inner, double outer, double half) {
            double bulge = half * 4 / 3;
            double reach = (outer - inner) * 0.32;
            return Path.builder()
                    .move(C, C - inner)
                    .cubic(C + bulge * 0.7, C - inner - reach, C + bulge, C - outer + reach * 0.55, C, C - outer)
                    .mirrorBack(C)
                    .build();
        }
    },
    DROP(1) {
        @Override
        Path path(double inner, double outer, double half) {
            double radius = Math.min(half, (outer - inner) * 0.42);
            double y = C - outer + radius;
            double k = radius * 0.5523;
            return Path.builder()
                    .move(C, C - outer)
                    .cubic(C + k, C - outer, C + radius, y - k, C + radius, y)
                    .cubic(C + radius, y + radius * 0.8, C + radius * 0.16, C - inner - radius * 0.4, C, C - inner)
                    .mirrorBack(C)
                    .build();
        }
    },
    KITE(1) {
        @Override
        Path path(double inner, double outer, double half) {
            double y = C - inner - (outer - inner) * 0.58;
            return Paths.polygon(C, C - outer, C + half, y, C, C - inner, C - half, y);
        }
    },
    WEDGE(1) {
        @Override
        Path path(double inner, double outer, double half) {
            double narrow = half * 0.3;
            return Paths.polygon(
                    C - half, C - outer, C + half, C - outer, C + narrow, C - inner, C - narrow, C - inner);
        }
    },
    BAR(0.62) {
        @Override
        Path path(double inner, double outer, double half) {
            return Paths.rounded(C - half, C - outer, 2 * half, outer - inner, half);
        }
    },
    ARCH(1) {
        @Override
        Path path(double inner, double outer, double half) {
            double wide = Math.min(half, (outer - inner) * 0.7);
            double thick = wide * 0.5;
            double y = C - outer + wide;
            Path out = arch(wide, y, C - inner);
            Path hole = arch(wide - thick, y, C - inner).reversed();
            return out.and(hole);
        }
    },
    BLADE(1) {
        @Override
        Path path(double inner, double outer, double half) {
            double length = outer - inner;
            return Path.builder()
                    .move(C, C - inner)
                    .cubic(
                            C - half * 0.9,
                            C - inner - length * 0.35,
                            C - half * 0.6,
                            C - outer + length * 0.1,
                            C + half * 0.8,
                            C - outer)
                    .cubic(
                            C + half * 1.25,
                            C - outer + length * 0.35,
                            C + half * 0.9,
                            C - inner - length * 0.3,
                            C,
                            C - inner)
                    .close()
                    .build();
        }
    };

    private static final double C = 50;

    private final double width;

    Element(double width) {
        this.width = width;
    }

    /** @param half half its width, where it is widest */
    abstract Path path(double inner, double outer, double half);

    /**
     * Set equally round the middle.
     *
     * @param filling how much of the circle's length they take together; above 1 they overlap
     * @param turn in steps from one to the next
     */
    Path ring(int count, double inner, double outer, double filling, double turn) {
        double circle = 2 * StrictMath.PI * (inner + (outer - inner) * 0.62);
        double half = circle / count * filling * width / 2;
        Path one = path(inner, outer, Math.min(half, (outer - inner) * 0.75));
        return Paths.repeated(one.transformed(Affine.rotate(360.0 * turn / count, C, C)), count, C, C);
    }

    private static Path arch(double wide, double y, double foot) {
        double k = wide * 0.5523;
        return Path.builder()
                .move(C, y - wide)
                .cubic(C + k, y - wide, C + wide, y - k, C + wide, y)
                .line(C + wide, foot)
                .mirrorBack(C)
                .build();
    }
}
