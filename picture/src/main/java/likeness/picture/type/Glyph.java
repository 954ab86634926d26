package likeness.picture.type;

import java.nio.ByteBuffer;
import likeness.picture.vector.Affine;
import likeness.picture.vector.Path;

/** A glyph with outlines of its own: points, on or off the curve. */
final class Glyph {

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private final int[] ends;
    private final byte[] flags;
    private final double[] x;
    private final double[] y;

    Glyph(ByteBuffer glyf, int start) {
        ends = new int[glyf.getShort(start)];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = glyf.getShort(start + 10 + i * 2) & 0xFFFF;
        }
        int count = ends.length == 0 ? 0 : ends[ends.length - 1] + 1;
        int at = start + 10 + ends.length * 2;
        at += 2 + (glyf.getShort(at) & 0xFFFF);
        flags = new byte[count];
        for (int i = 0; i < count; i++) {
            flags[i] = glyf.get(at++);
            if ((flags[i] & REPEAT) != 0) {
                int times = glyf.get(at++) & 255;
                for (int k = 0; k < times; k++, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        x = new double[count];
        y = new double[count];
        at = readAxis(glyf, at, x, SHORT_X, SAME_X);
        readAxis(glyf, at, y, SHORT_Y, SAME_Y);
    }

    private int readAxis(ByteBuffer glyf, int start, double[] values, int oneByte, int same) {
        int at = start;
        int value = 0;
        for (int i = 0; i < values.length; i++) {
            if ((flags[i] & oneByte) != 0) {
                int step = glyf.get(at++) & 255;
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += glyf.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    void addTo(Path.Builder path, Affine by) {
        int first = 0;
        for (int last : ends) {
            if (last > first) {
                addOutline(path, first, last - first + 1, by);
            }
            first = last + 1;
        }
    }

    /** Between two points off the curve lies one on it, half way. */
    private void addOutline(Path.Builder path, int first, int count, Affine by) {
        int start = 0;
        while (start < count && !isOn(first + start)) {
            start++;
        }
        if (start == count) {
            return;
        }
        move(path, first + start, by);
        for (int i = 1; i <= count; i++) {
            int point = first + (start + i) % count;
            if (isOn(point)) {
                line(path, point, by);
            } else {
                int next = first + (start + i + 1) % count;
                boolean meets = isOn(next);
                double toX = meets ? x[next] : (x[point] + x[next]) / 2;
                double toY = meets ? y[next] : (y[point] + y[next]) / 2;
                quad(path, point, toX, toY, by);
                i += meets ? 1 : 0;
            }
        }
        path.close();
    }

    private boolean isOn(int point) {
        return (flags[point] & ON_CURVE) != 0;
    }

    private void move(Path.Builder path, int point, Affine by) {
        path.move(by.x(x[point], y[point]), by.y(x[point], y[point]));
    }

    private void line(Path.Builder path, int point, Affine by) {
        path.line(by.x(x[point], y[point]), by.y(x[point], y[point]));
    }

    private void quad(Path.Builder path, int point, double toX, double toY, Affine by) {
        path.quad(by.x(x[point], y[point]), by.y(x[point], y[point]), by.x(toX, toY), by.y(toX, toY));
    }
}
