package likeness.picture.design;

import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Heads of robots: outline, and the box that a face fits in. */
enum RobotHead {
    BOX(22, 22, 67, 28) {
        @Override
        Path path() {
            return Paths.rounded(21, 22, 58, 46, 9);
        }
    },
    WIDE(25, 25, 66, 32) {
        @Override
        Path path() {
            return Paths.rounded(16, 25, 68, 42, 15);
        }
    },
    TALL(18, 20, 68, 24) {
        @Override
        Path path() {
            return Paths.rounded(25, 18, 50, 51, 12);
        }
    },
    DOME(20, 27, 67, 29) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 19)
                    .cubic(69, 19, 80, 31, 80, 49)
                    .line(80, 61)
                    .cubic(80, 65, 77, 68, 73, 68)
                    .line(50, 68)
                    .mirrorBack(50)
                    .build();
        }
    },
    BUCKET(21, 23, 67, 26) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 21)
                    .line(74, 21)
                    .cubic(80, 21, 82, 25, 81, 30)
                    .line(76, 62)
                    .cubic(75, 66, 73, 68, 69, 68)
                    .line(50, 68)
                    .mirrorBack(50)
                    .build();
        }
    },
    HELMET(20, 24, 68, 29) {
        @Override
        Path path() {
            return Path.builder()
                    .move(50, 20)
                    .line(62, 20)
                    .cubic(70, 20, 74, 26, 78, 36)
                    .cubic(82, 46, 81, 52, 77, 58)
                    .cubic(72, 66, 68, 69, 60, 69)
                    .line(50, 69)
                    .mirrorBack(50)
                    .build();
        }
    },
    BALL(17, 22, 68, 29) {
        @Override
        Path path() {
            return Paths.ellipse(50, 44, 32, 27);
        }
    };

    private final double top;
    private final double faceTop;
    private final double faceBottom;
    private final double half;

    RobotHead(double top, double faceTop, double faceBottom, double half) {
        this.top = top;
        this.faceTop = faceTop;
        this.faceBottom = faceBottom;
        this.half = half;
    }

    abstract Path path();

    double top() {
        return top;
    }

    double middle() {
        return (faceTop + faceBottom) / 2;
    }

    /** Half its width. */
    double half() {
        return half;
    }
}
