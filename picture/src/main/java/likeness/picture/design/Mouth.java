package likeness.picture.design;

import likeness.picture.colour.Oklch;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Mouths; all of them friendly. Each is drawn round the middle of its upper line. */
enum Mouth {
    SMILE {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            canvas.stroke(line(x, y, half, half * 0.75), half * 0.3, coat.ink().rgb());
        }
    },
    LAUGH {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            Path mouth = bowl(x, y, half, half * 1.25);
            canvas.fill(mouth, coat.ink().rgb());
            canvas.fillWithin(mouth, Paths.ellipse(x, y + half * 1.12, half * 0.68, half * 0.5), TONGUE);
        }
    },
    GRIN {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            double wide = half * 1.25;
            Path mouth = bowl(x, y - half * 0.1, wide, half * 1.2);
            canvas.fill(mouth, coat.ink().rgb());
            canvas.fillWithin(mouth, Paths.rectangle(x - wide, y - half * 0.3, 2 * wide, half * 0.62), Coat.WHITE);
        }
    },
    FANGS {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            double wide = half * 1.15;
            Path fang = Paths.polygon(x - wide * 0.62, y, x - wide * 0.12, y, x - wide * 0.36, y + half * 0.98);
            canvas.fill(fang.andMirrored(x), Coat.WHITE);
            canvas.stroke(line(x, y, wide, half * 0.28), half * 0.3, coat.ink().rgb());
        }
    },
    TOOTH {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            canvas.fill(
                    Paths.rounded(x - half * 0.02, y + half * 0.3, half * 0.5, half * 0.75, half * 0.14), Coat.WHITE);
            canvas.stroke(
                    line(x, y, half * 1.1, half * 0.5), half * 0.3, coat.ink().rgb());
        }
    },
    TEETH {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            double wide = half * 1.2;
            Path mouth = bowl(x, y - half * 0.15, wide, half * 1.15);
            canvas.fill(mouth, coat.ink().rgb());
            double tooth = wide * 0.46;
            for (int i = -1; i <= 1; i++) {
                double left = x + i * wide * 0.54 - tooth / 2;
                canvas.fillWithin(
                        mouth, Paths.rounded(left, y - half * 0.4, tooth, half * 0.72, half * 0.12), Coat.WHITE);
            }
        }
    },
    OH {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            Path mouth = Paths.ellipse(x, y + half * 0.4, half * 0.5, half * 0.6);
            canvas.fill(mouth, coat.ink().rgb());
            canvas.fillWithin(mouth, Paths.ellipse(x, y + half * 0.92, half * 0.42, half * 0.36), TONGUE);
        }
    },
    TONGUE_OUT {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            Path tongue = Paths.rounded(x - half * 0.05, y + half * 0.05, half * 0.72, half * 1.15, half * 0.36);
            canvas.fill(tongue, TONGUE);
            canvas.stroke(
                    line(x, y, half * 1.1, half * 0.45), half * 0.3, coat.ink().rgb());
        }
    },
    SMIRK {
        @Override
        void draw(Canvas canvas, Coat coat, double x, double y, double half) {
            Path line = Path.builder()
                    .move(x - half * 0.8, y + half * 0.35)
                    .cubic(
                            x - half * 0.1,
                            y + half * 0.6,
                            x + half * 0.6,
                            y + half * 0.4,
                            x + half * 0.95,
                            y - half * 0.2)
                    .build();
            canvas.stroke(line, half * 0.3, coat.ink().rgb());
        }
    };

    private static final int TONGUE = new Oklch(0.68, 0.16, 15).rgb();

    /** @param half half its width, more or less */
    abstract void draw(Canvas canvas, Coat coat, double x, double y, double half);

    /** This one, or one without teeth outside of the mouth: they would not be seen before something light. */
    Mouth onLight() {
        return this == FANGS || this == TOOTH ? SMILE : this;
    }

    private static Path line(double x, double y, double half, double sag) {
        return Path.builder()
                .move(x - half, y)
                .cubic(x - half * 0.5, y + sag, x + half * 0.5, y + sag, x + half, y)
                .build();
    }

    /** A half moon with round corners, open side up. */
    private static Path bowl(double x, double y, double half, double depth) {
        double r = half * 0.16;
        return Path.builder()
                .move(x, y)
                .line(x + half - r, y)
                .cubic(x + half, y, x + half, y + r, x + half - r * 0.2, y + r * 1.4)
                .cubic(x + half * 0.8, y + depth * 0.75, x + half * 0.42, y + depth, x, y + depth)
                .mirrorBack(x)
                .build();
    }
}
