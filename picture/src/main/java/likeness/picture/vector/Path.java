package likeness.picture.vector;

import java.util.Arrays;

/**
 * Outlines of lines and Bézier curves. Immutable. What lies inside is told by the non-zero rule; parts that are to be
 * holes run the other way round.
 */
public final class Path {

    static final byte MOVE = 0;
    static final byte LINE = 1;
    static final byte QUAD = 2;
    static final byte CUBIC = 3;
    static final byte CLOSE = 4;

    /** Numbers that follow each command. */
    static final int[] LENGTH = {2, 2, 4, 6, 0};

    private final byte[] commands;
    private final double[] numbers;

    private Path(byte[] commands, double[] numbers) {
        this.commands = commands;
        this.numbers = numbers;
    }

    public static Builder builder() {
        return new Builder();
    }

    byte[] commands() {
        return commands;
    }

    double[] numbers() {
        return numbers;
    }

    public boolean isEmpty() {
        return commands.length == 0;
    }

    public Path transformed(Affine by) {
        double[] moved = new double[numbers.length];
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] = by.x(numbers[i], numbers[i + 1]);
            moved[i + 1] = by.y(numbers[i], numbers[i + 1]);
        }
        return new Path(commands, moved);
    }

    /** Both outlines in one. */
    public Path and(Path other) {
        byte[] allCommands = Arrays.copyOf(commands, commands.length + other.commands.length);
        System.arraycopy(other.commands, 0, allCommands, commands.length, other.commands.length);
        double[] allNumbers = Arrays.copyOf(numbers, numbers.length + other.numbers.length);
        System.arraycopy(other.numbers, 0, allNumbers, numbers.length, other.numbers.length);
        return new Path(allCommands, allNumbers);
    }

    /** This and its mirror image about the vertical line through {@code x}, both solid where they overlap. */
    public Path andMirrored(double x) {
        return and(transformed(Affine.mirror(x)).reversed());
    }

    /** The same closed outlines, run the other way round. */
    public Path reversed() {
        Builder back = builder();
        int end = commands.length;
        int numberEnd = numbers.length;
        for (int i = commands.length - 1; i >= 0; i--) {
            if (commands[i] == MOVE) {
                int numberStart = numberEnd - numbersBetween(i, end);
                back.back(this, i, end, numberStart, numberEnd, Affine.IDENTITY).close();
                end = i;
                numberEnd = numberStart;
            }
        }
        return back.build();
    }

    private int numbersBetween(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += LENGTH[commands[i]];
        }
        return sum;
    }

    /** A box that holds the path: that of all its points, control points among them. */
    public Box box() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < numbers.length; i += 2) {
            left = Math.min(left, numbers[i]);
            right = Math.max(right, numbers[i]);
            top = Math.min(top, numbers[i + 1]);
            bottom = Math.max(bottom, numbers[i + 1]);
        }
        return new Box(left, top, right, bottom);
    }

    /** Left, top, right, bottom; of an empty path from +∞ to −∞. */
    public record Box(double left, double top, double right, double bottom) {

        public double width() {
            return right - left;
        }

        public double height() {
            return bottom - top;
        }
    }

    /** Builds a path; each call continues from the last point. */
    public static final class Builder {

        private byte[] commands = new byte[16];
        private double[] numbers = new double[64];
        private int commandCount;
        private int numberCount;

        private Builder() {}

        public Builder move(double x, double y) {
            return add(MOVE, x, y);
        }

        public Builder line(double x, double y) {
            return add(LINE, x, y);
        }

        public Builder quad(double cx, double cy, double x, double y) {
            return add(QUAD, cx, cy, x, y);
        }

        public Builder cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
            return add(CUBIC, c1x, c1y, c2x, c2y, x, y);
        }

        public Builder close() {
            return add(CLOSE);
        }

        /**
         * Closes an outline that went from the vertical line through {@code x} back to that line, by its mirror image run
         * the other way round.
         */
        public Builder mirrorBack(double x) {
            Path half = build();
            int from = commandCount - 1;
            while (commands[from] != MOVE) {
                from--;
            }
            int numberStart = numberCount - half.numbersBetween(from, commandCount);
            int numberEnd = numberCount;
            int end = commandCount;
            return backAfterStart(half, from, end, numberStart, numberEnd, Affine.mirror(x))
                    .close();
        }

        /** One outline of another path, from its end to its start. */
        private Builder back(Path path, int from, int end, int numberStart, int numberEnd, Affine by) {
            double x = path.numbers[numberEnd - 2];
            double y = path.numbers[numberEnd - 1];
            return move(by.x(x, y), by.y(x, y)).backAfterStart(path, from, end, numberStart, numberEnd, by);
        }

        private Builder backAfterStart(Path path, int from, int end, int numberStart, int numberEnd, Affine by) {
            int at = numberEnd;
            for (int i = end - 1; i > from; i--) {
                int count = LENGTH[path.commands[i]];
                if (count == 0) {
                    continue;
                }
                begin(path.commands[i], count);
                for (int k = 0; k < count; k += 2) {
                    point(by, path.numbers[at - 4 - k], path.numbers[at - 3 - k]);
                }
                at -= count;
            }
            assert at == numberStart + 2;
            return this;
        }

        public Path build() {
            return new Path(Arrays.copyOf(commands, commandCount), Arrays.copyOf(numbers, numberCount));
        }

        private Builder add(byte command, double... values) {
            begin(command, values.length);
            System.arraycopy(values, 0, numbers, numberCount, values.length);
            numberCount += values.length;
            return this;
        }

        /** A command whose numbers follow: room for them. */
        private void begin(byte command, int count) {
            if (commandCount == commands.length) {
                commands = Arrays.copyOf(commands, commandCount * 2);
            }
            commands[commandCount++] = command;
            if (numberCount + count > numbers.length) {
                numbers = Arrays.copyOf(numbers, numbers.length * 2);
            }
        }

        private void point(Affine by, double x, double y) {
            numbers[numberCount++] = by.x(x, y);
            numbers[numberCount++] = by.y(x, y);
        }
    }
}
