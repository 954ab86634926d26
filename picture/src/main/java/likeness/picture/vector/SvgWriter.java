package likeness.picture.vector;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a drawing as SVG 1.1: paths, flat colours, linear gradients and clip paths, nothing else. There is no text of
 * anybody's, no script, no style and no reference but to its own parts.
 */
public final class SvgWriter {

    private static final double PRECISION = 100;
    private static final char[] LETTER = {'M', 'L', 'Q', 'C', 'Z'};

    private final String prefix;
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder body = new StringBuilder(2048);
    private final Map<Object, String> names = new HashMap<>();

    private SvgWriter(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param size of a side, written as width and height
     * @param prefix letters and digits before the name of each part, so that several drawings can stand in one page
     */
    public static String write(Drawing drawing, int size, String prefix) {
        SvgWriter writer = new SvgWriter(prefix);
        for (Shape shape : drawing.shapes()) {
            writer.shape(shape);
        }
        return writer.document(size);
    }

    private String document(int size) {
        String defs = definitions.isEmpty() ? "" : "<defs>" + definitions + "</defs>";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"" + size + "\" viewBox=\"0 0 "
                + Drawing.SIDE + " " + Drawing.SIDE + "\">" + defs + body + "</svg>\n";
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Fill fill -> {
                body.append("<path d=\"");
                outline(body, fill.path());
                body.append("\" fill=\"").append(paint(fill.paint())).append('"');
                clip(fill.clip());
                body.append("/>");
            }
            case Shape.Stroke stroke -> {
                body.append("<path d=\"");
                outline(body, stroke.path());
                body.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke=\"");
                body.append(colour(stroke.rgb())).append("\" stroke-width=\"");
                number(body, stroke.width());
                body.append("\"/>");
            }
            case Shape.Dots dots -> dots(dots);
        }
    }

    /** A path for each colour, in rows of dots; without smooth edges, which would leave seams. */
    private void dots(Shape.Dots dots) {
        Map<Integer, StringBuilder> paths = new LinkedHashMap<>();
        double step = (double) Drawing.SIDE / dots.side();
        int[] rgb = dots.rgb();
        for (int at = 0, next; at < rgb.length; at = next) {
            int rowEnd = (at / dots.side() + 1) * dots.side();
            next = at + 1;
            while (next < rowEnd && rgb[next] == rgb[at]) {
                next++;
            }
            StringBuilder path = paths.computeIfAbsent(rgb[at], colour -> new StringBuilder());
            path.append('M');
            number(path, at % dots.side() * step);
            path.append(' ');
            number(path, at / dots.side() * step);
            path.append('h');
            number(path, (next - at) * step);
            path.append('v');
            number(path, step);
            path.append('h');
            number(path, (at - next) * step);
            path.append('z');
        }
        paths.forEach((colour, path) -> body.append("<path shape-rendering=\"crispEdges\" d=\"")
                .append(path)
                .append("\" fill=\"")
                .append(colour(colour))
                .append("\"/>"));
    }

    private void clip(@Nullable Path clip) {
        if (clip == null) {
            return;
        }
        String name = names.get(clip);
        if (name == null) {
            name = newName(clip);
            definitions.append("<clipPath id=\"").append(name).append("\"><path d=\"");
            outline(definitions, clip);
            definitions.append("\"/></clipPath>");
        }
        body.append(" clip-path=\"url(#").append(name).append(")\"");
    }

    private String paint(Paint paint) {
        return switch (paint) {
            case Paint.Flat flat -> colour(flat.rgb());
            case Paint.Linear linear -> "url(#" + gradient(linear) + ")";
        };
    }

    private String gradient(Paint.Linear linear) {
        String known = names.get(linear);
        if (known != null) {
            return known;
        }
        String name = newName(linear);
        definitions.append("<linearGradient id=\"").append(name).append("\" gradientUnits=\"userSpaceOnUse\"");
        attribute("x1", linear.x0());
        attribute("y1", linear.y0());
        attribute("x2", linear.x1());
        attribute("y2", linear.y1());
        definitions.append("><stop offset=\"0\" stop-color=\"").append(colour(linear.from()));
        definitions.append("\"/><stop offset=\"1\" stop-color=\"").append(colour(linear.to()));
        definitions.append("\"/></linearGradient>");
        return name;
    }

    private String newName(Object part) {
        String name = prefix + names.size();
        names.put(part, name);
        return name;
    }

    private void attribute(String name, double value) {
        definitions.append(' ').append(name).append("=\"");
        number(definitions, value);
        definitions.append('"');
    }

    private static void outline(StringBuilder out, Path path) {
        double[] numbers = path.numbers();
        int at = 0;
        for (byte command : path.commands()) {
            out.append(LETTER[command]);
            for (int i = 0; i < Path.LENGTH[command]; i++) {
                if (i > 0) {
                    out.append(' ');
                }
                number(out, numbers[at++]);
            }
        }
    }

    /** Hundredths of a unit; without locale, exponents or a zero that means nothing. */
    private static void number(StringBuilder out, double value) {
        long hundredths = (long) Math.floor(value * PRECISION + 0.5);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest > 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }

    private static String colour(int rgb) {
        String hex = Integer.toHexString(rgb & 0xFFFFFF | 0x1000000);
        return "#" + hex.substring(1);
    }
}
