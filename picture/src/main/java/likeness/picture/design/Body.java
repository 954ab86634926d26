package likeness.picture.design;

import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Bodies of monsters, symmetric, most of them cut by the lower edge as a bust is. */
enum Body {
    DOME(24, 46, 66, 30, 26) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 22)
                    .cubic(69, 22, 80, 38, 81, 60)
                    .line(83, 106)
                    .line(50, 106)
                    .mirrorBack(50)
                    .build();
        }
    },
    PEAR(22, 38, 58, 24, 20) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 20)
                    .cubic(66, 20, 73, 31, 75, 46)
                    .cubic(77, 62, 91, 74, 92, 106)
                    .line(50, 106)
                    .mirrorBack(50)
                    .build();
        }
    },
    BLOCK(27, 44, 62, 31, 28) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 24)
                    .line(64, 24)
                    .cubic(76, 24, 81, 29, 81, 42)
                    .line(83, 106)
                    .line(50, 106)
                    .mirrorBack(50)
                    .build();
        }
    },
    EGG(22, 46, 64, 31, 21) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 19)
                    .cubic(68, 19, 83, 42, 83, 64)
                    .cubic(83, 82, 69, 91, 50, 91)
                    .mirrorBack(50)
                    .build();
        }
    },
    HEAD(23, 42, 60, 33, 28) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 21)
                    .cubic(74, 21, 87, 35, 87, 52)
                    .cubic(87, 66, 78, 72, 70, 75)
                    .cubic(74, 84, 78, 94, 79, 106)
                    .line(50, 106)
                    .mirrorBack(50)
                    .build();
        }
    },
    SHAGGY(24, 46, 65, 28, 24) {
        @Override
        Path path() {
            Path.Builder path = Path.builder().move(50, 23).quad(56, 12, 62, 17).quad(61, 22, 62, 25);
            path.quad(71, 22, 77, 28).quad(73, 31, 74, 35);
            path.quad(83, 36, 87, 45).quad(81, 45, 80, 49);
            path.quad(88, 53, 90, 63).quad(84, 61, 82, 65);
            path.quad(90, 71, 91, 81).quad(85, 78, 83, 82).quad(90, 90, 90, 106);
            return path.line(50, 106).mirrorBack(50).build();
        }
    },
    CLOUD(24, 44, 64, 30, 25) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 24)
                    .cubic(54, 14, 69, 16, 69, 28)
                    .cubic(79, 24, 87, 36, 79, 44)
                    .cubic(91, 48, 91, 62, 82, 66)
                    .cubic(92, 71, 92, 86, 83, 88)
                    .cubic(89, 92, 90, 100, 88, 106)
                    .line(50, 106)
                    .mirrorBack(50)
                    .build();
        }
    },
    BELL(23, 50, 66, 26, 13) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 16)
                    .cubic(58, 16, 61, 24, 65, 33)
                    .cubic(72, 46, 82, 50, 84, 68)
                    .line(87, 106)
                    .line(50, 106)
                    .mirrorBack(50)
                    .build();
        }
    };

    private final double top;
    private final double eyeY;
    private final double mouthY;
    private final double reach;
    private final double crown;

    Body(double top, double eyeY, double mouthY, double reach, double crown) {
        this.top = top;
        this.eyeY = eyeY;
        this.mouthY = mouthY;
        this.reach = reach;
        this.crown = crown;
    }

    abstract Path path();

    /** Where horns stand. */
    double top() {
        return top;
    }

    double eyeY() {
        return eyeY;
    }

    double mouthY() {
        return mouthY;
    }

    /** Half its width where the eyes are. */
    double reach() {
        return reach;
    }

    /** Half its width just below the top, where ears and horns are rooted. */
    double crown() {
        return crown;
    }

    boolean isCut() {
        return this != EGG;
    }

    /** Feet stick out below those that are not cut off. */
    Path feet() {
        return isCut() ? Path.builder().build() : Paths.ellipse(37, 91, 10, 6).andMirrored(50);
    }
}
