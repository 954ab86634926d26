package likeness.picture.design;

import likeness.picture.colour.Oklch;
import likeness.picture.vector.Affine;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** What grows on a creature's head. It is drawn before the body, whose top hides its roots. */
enum Headgear {
    NONE {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            // A bare head.
        }
    },
    HORNS {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            double x = 50 + crown * 0.62;
            Path horn = Path.builder()
                    .move(x - 6, top + 8)
                    .cubic(x - 4, top - 4, x + 1, top - 8, x + 5, top - 14)
                    .cubic(x + 13, top - 6, x + 12, top + 8, x + 8, top + 16)
                    .close()
                    .build();
            canvas.fill(horn.andMirrored(50), coat.accent().lighter(0.08).rgb());
        }
    },
    ANTENNAE {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            double x = 50 + Math.min(22, crown * 0.5 + 8);
            for (Affine side : new Affine[] {Affine.IDENTITY, Affine.mirror(50)}) {
                Path stalk = Path.builder()
                        .move(50 + crown * 0.3, top + 8)
                        .quad(50 + crown * 0.4, top - 6, x, top - 8)
                        .build();
                canvas.stroke(stalk.transformed(side), 3.2, coat.shade().rgb());
                canvas.fill(
                        Paths.circle(x, top - 8, 5.4).transformed(side),
                        coat.accent().rgb());
            }
        }
    },
    ROUND_EARS {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            double x = 50 + crown * 0.9;
            canvas.fill(
                    Paths.circle(x, top + 4, 11.5).andMirrored(50), coat.shade().rgb());
            canvas.fill(
                    Paths.circle(x, top + 4, 6).andMirrored(50), coat.light().rgb());
        }
    },
    CAT_EARS {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            double x = 50 + crown * 0.68;
            canvas.fill(ear(x, top, 1), coat.shade().rgb());
            canvas.fill(ear(x, top, 0.55), coat.light().rgb());
        }

        private Path ear(double x, double top, double size) {
            Path ear = Paths.smooth(0.35, -12, 14, -7, -3, 3, -14, 8, -4, 9, 16);
            return ear.transformed(Affine.scale(size, size).then(Affine.translate(x, top + 3)))
                    .andMirrored(50);
        }
    },
    LONG_EARS {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            canvas.fill(ear(crown, top, 6.6, 17), coat.shade().rgb());
            canvas.fill(ear(crown, top, 3.4, 12), coat.light().rgb());
        }

        private Path ear(double crown, double top, double rx, double ry) {
            double x = 50 + crown * 0.5;
            return Paths.ellipse(x, top - 1, rx, ry)
                    .transformed(Affine.rotate(14, x, top + 12))
                    .andMirrored(50);
        }
    },
    UNICORN {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            Path horn = Paths.smooth(0.3, 40, top + 10, 46, top - 5, 50, top - 16, 54, top - 5, 60, top + 10);
            canvas.fill(horn, coat.accent().lighter(0.08).rgb());
            Path band = Paths.polygon(38, top - 2, 62, top - 6, 62, top - 2, 38, top + 2);
            canvas.fillWithin(horn, band, coat.accent().darker(0.08).rgb());
        }
    },
    SPROUT {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            Path stalk = Path.builder()
                    .move(50, top + 6)
                    .quad(50, top - 2, 50, top - 5)
                    .build();
            canvas.stroke(stalk, 3.2, LEAF_DARK);
            Path leaf = Path.builder()
                    .move(50, top - 5)
                    .cubic(52, top - 16, 62, top - 18, 70, top - 14)
                    .cubic(67, top - 4, 59, top - 1, 50, top - 5)
                    .close()
                    .build();
            canvas.fill(leaf, LEAF);
            canvas.fill(leaf.transformed(Affine.mirror(50)), LEAF_DARK);
        }
    },
    TUFT {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            Path lock = Path.builder()
                    .move(44, top + 8)
                    .cubic(42, top - 2, 40, top - 6, 34, top - 9)
                    .cubic(42, top - 11, 46, top - 8, 48, top - 4)
                    .cubic(48, top - 10, 50, top - 14, 55, top - 16)
                    .cubic(53, top - 10, 54, top - 7, 55, top - 4)
                    .cubic(58, top - 8, 62, top - 9, 67, top - 8)
                    .cubic(60, top - 4, 58, top, 58, top + 8)
                    .close()
                    .build();
            canvas.fill(lock, coat.accent().rgb());
        }
    },
    EYESTALK {
        @Override
        void draw(Canvas canvas, Coat coat, double top, double crown) {
            Path stalk =
                    Path.builder().move(50, top + 8).quad(49, top, 50, top - 5).build();
            canvas.stroke(stalk, 4, coat.shade().rgb());
            canvas.fill(Paths.circle(50, top - 7, 6.6), coat.accent().rgb());
            canvas.fill(
                    Paths.circle(48.2, top - 9, 2), coat.accent().lighter(0.18).rgb());
        }
    };

    private static final int LEAF = new Oklch(0.72, 0.16, 140).rgb();
    private static final int LEAF_DARK = new Oklch(0.6, 0.14, 145).rgb();

    /**
     * @param top of the head
     * @param crown half the width of the head just below its top
     */
    abstract void draw(Canvas canvas, Coat coat, double top, double crown);
}
