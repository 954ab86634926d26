package likeness.picture.design;

import likeness.picture.design.Identicon.Inks;
import likeness.picture.vector.Affine;
import likeness.picture.vector.Drawing.Canvas;
import likeness.picture.vector.Path;
import likeness.picture.vector.Paths;

/** Ways to build a mark round the middle of a drawing, within a circle of {@value #REACH} units. */
enum Motif {
    /** Petals round a heart. */
    BLOSSOM {
        @Override
        void draw(Canvas canvas, Dice dice, Inks inks) {
            Element outer = dice.pick(Element.DISC, Element.PETAL, Element.DROP, Element.ARCH, Element.WEDGE);
            int order = outer == Element.WEDGE ? dice.pick(5, 6, 8) : dice.pick(4, 5, 6, 8);
            double middle = dice.between(15, 21);
            canvas.fill(
                    outer.ring(order, middle - 5, REACH, dice.between(0.8, 0.95), dice.pick(0.0, 0.5)), inks.first());
            if (order < 6 && dice.chance(0.5)) {
                Element between = dice.pick(Element.DISC, Element.KITE, Element.DROP);
                canvas.fill(between.ring(order, 26, REACH, 0.36, dice.pick(0.0, 0.5) + 0.5), inks.third());
            }
            canvas.fill(Paths.circle(C, C, middle), inks.second());
            heart(canvas, dice, order, middle - 3, inks.ground());
        }
    },
    /** Discs that overlap, with the overlaps in a colour of their own. */
    CHAIN {
        @Override
        void draw(Canvas canvas, Dice dice, Inks inks) {
            int order = dice.pick(3, 4, 5, 6);
            double away = dice.between(18, 23);
            Path link = Paths.circle(C, C - away, REACH - away).transformed(turn(dice.pick(0.0, 0.5), order));
            canvas.fill(Paths.repeated(link, order, C, C), inks.first());
            for (int i = 0; i < order; i++) {
                Path one = link.transformed(turn(i, order));
                canvas.fillWithin(one, link.transformed(turn(i + 1, order)), inks.second());
            }
            heart(canvas, dice, order, dice.between(7, 11), inks.third());
        }
    },
    /** Two rings of arcs with gaps. */
    ORBIT {
        @Override
        void draw(Canvas canvas, Dice dice, Inks inks) {
            int order = dice.pick(2, 3, 4, 5);
            double thick = dice.between(10, 14);
            arcs(canvas, dice, order, REACH, thick, inks.first());
            double outer = REACH - thick - 3.5;
            arcs(canvas, dice, dice.chance(0.5) ? order : order + 1, outer, 11, inks.second());
            double middle = outer - 14;
            canvas.fill(Paths.circle(C, C, Math.max(6, middle)), inks.third());
        }

        private void arcs(Canvas canvas, Dice dice, int order, double outer, double thick, int rgb) {
            double step = 360.0 / order;
            double sweep = step * dice.between(0.55, 0.8);
            double start = dice.pick(0.0, 0.25, 0.5, 0.75) * step - sweep / 2;
            canvas.fill(Paths.repeated(Paths.band(C, C, outer - thick, outer, start, sweep), order, C, C), rgb);
        }
    },
    /** Stars and polygons in each other. */
    NEST {
        @Override
        void draw(Canvas canvas, Dice dice, Inks inks) {
            int order = dice.pick(3, 4, 5, 6, 7, 8);
            double tension = dice.pick(0.0, 0.6, 1.1);
            // Six sharp points would be the sign of a faith, which is nobody's to choose for somebody.
            double least = order == 6 ? 0.78 : 0.55;
            double depth = dice.between(least, 0.88);
            canvas.fill(star(order, REACH, depth, tension, 0), inks.first());
            canvas.fill(
                    star(order, REACH * 0.66, dice.between(Math.max(0.6, least), 0.9), tension, dice.pick(0.0, 0.5)),
                    inks.second());
            if (dice.chance(0.6)) {
                canvas.fill(star(order, REACH * 0.36, 0.75, dice.pick(0.0, 1.1), 0.5), inks.third());
            } else {
                canvas.fill(Paths.circle(C, C, 10), inks.third());
            }
        }

        private Path star(int order, double radius, double depth, double tension, double turn) {
            double[] xy = new double[order * 4];
            for (int i = 0; i < order * 2; i++) {
                double angle = StrictMath.PI * (i + 2 * turn) / order;
                double r = i % 2 == 0 ? radius : radius * depth;
                xy[2 * i] = C + r * StrictMath.sin(angle);
                xy[2 * i + 1] = C - r * StrictMath.cos(angle);
            }
            return Paths.smooth(tension, xy);
        }
    },
    /** Blades that turn. */
    WINDMILL {
        @Override
        void draw(Canvas canvas, Dice dice, Inks inks) {
            int order = dice.pick(3, 4, 5, 6);
            boolean left = dice.chance(0.5);
            Path front = Element.BLADE.ring(order, 2, REACH, dice.between(0.85, 1.05), 0);
            Path behind = dice.pick(Element.BLADE, Element.DISC, Element.DROP).ring(order, 18, REACH - 2, 0.55, 0.62);
            Affine mirror = left ? Affine.mirror(C) : Affine.IDENTITY;
            canvas.fill(behind.transformed(mirror), inks.second());
            canvas.fill(front.transformed(mirror), inks.first());
            canvas.fill(Paths.circle(C, C, dice.between(7, 10)), inks.third());
        }
    },
    /** Four quarters of two kinds. */
    QUARTERS {
        @Override
        void draw(Canvas canvas, Dice dice, Inks inks) {
            int kind = dice.below(QUARTERS_KINDS);
            int other = (kind + 1 + dice.below(QUARTERS_KINDS - 1)) % QUARTERS_KINDS;
            for (int i = 0; i < 4; i++) {
                boolean even = i % 2 == 0;
                Path quarter = quarter(even ? kind : other).transformed(Affine.rotate(90 * i, C, C));
                canvas.fill(quarter, even ? inks.first() : inks.second());
            }
            heart(canvas, dice, 4, dice.between(7, 12), inks.third());
        }

        /** The upper right one. */
        private Path quarter(int kind) {
            double side = 31;
            double top = C - side;
            return switch (kind) {
                case 0 -> Paths.band(C, C, 0, REACH, 0, 90);
                case 1 -> Paths.circle(C + side / 2, C - side / 2, side / 2);
                case 2 -> lens(C, C, C + side, top);
                case 3 -> lens(C, top, C + side, C);
                case 4 -> Paths.band(C, C, REACH - 13, REACH, 0, 90).and(Paths.circle(C + 14, C - 14, 8.5));
                default -> Paths.polygon(C, C, C, C - REACH, C + REACH, C);
            };
        }

        private Path lens(double x0, double y0, double x1, double y1) {
            double k = 0.5523;
            double dx = x1 - x0;
            double dy = y1 - y0;
            return Path.builder()
                    .move(x0, y0)
                    .cubic(x0 + dx * k, y0, x1, y1 - dy * k, x1, y1)
                    .cubic(x1 - dx * k, y1, x0, y0 + dy * k, x0, y0)
                    .close()
                    .build();
        }
    },
    /** A plate with a wavy edge, and shapes cut into it. */
    SEAL {
        @Override
        void draw(Canvas canvas, Dice dice, Inks inks) {
            int order = dice.pick(3, 4, 5, 6);
            canvas.fill(wavy(order * dice.pick(1, 2, 3), dice), inks.first());
            Element cut =
                    dice.pick(Element.DISC, Element.PETAL, Element.DROP, Element.KITE, Element.BAR, Element.BLADE);
            double inner = dice.between(6, 14);
            canvas.fill(cut.ring(order, inner, 35, dice.between(0.7, 0.86), dice.pick(0.0, 0.5)), inks.second());
            canvas.fill(Paths.circle(C, C, inner + 1), inks.first());
            heart(canvas, dice, order, Math.max(6, inner - 1), inks.third());
        }

        private Path wavy(int count, Dice dice) {
            double depth = Math.min(7, 34.0 / count) * dice.between(0.6, 1);
            int points = count * 4;
            double[] xy = new double[points * 2];
            for (int i = 0; i < points; i++) {
                double angle = 2 * StrictMath.PI * i / points;
                double r = REACH + 1 - depth / 2 + depth / 2 * StrictMath.cos(angle * count);
                xy[2 * i] = C + r * StrictMath.sin(angle);
                xy[2 * i + 1] = C - r * StrictMath.cos(angle);
            }
            return Paths.smooth(1, xy);
        }
    };

    /** A round crop cuts at 50. */
    static final double REACH = 42;

    private static final double C = 50;
    private static final int QUARTERS_KINDS = 6;

    abstract void draw(Canvas canvas, Dice dice, Inks inks);

    /** What sits in the middle. */
    private static void heart(Canvas canvas, Dice dice, int order, double radius, int rgb) {
        Path heart = switch (dice.below(3)) {
            case 0 -> Paths.circle(C, C, radius * 0.8);
            case 1 -> Element.DISC.ring(order, radius * 0.1, radius, 0.95, 0.5);
            default -> Element.PETAL.ring(order, 0, radius * 1.08, 0.95, 0);
        };
        canvas.fill(heart, rgb);
    }

    private static Affine turn(double steps, int order) {
        return Affine.rotate(360.0 * steps / order, C, C);
    }
}
