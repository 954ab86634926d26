package likeness.picture.type;

import java.nio.ByteBuffer;
import java.util.Map;
import likeness.picture.vector.Affine;
import likeness.picture.vector.Path;

/**
 * A font of quadratic outlines
 * (<a href="https://learn.microsoft.com/typography/opentype/spec/glyf">tables glyf, loca, cmap, hmtx</a>). Immutable.
 */
final class Font {

    private static final int DEEPEST = 6;

    private final ByteBuffer glyf;
    private final ByteBuffer loca;
    private final ByteBuffer hmtx;
    private final CharacterMap characters;
    private final boolean longOffsets;
    private final double unitsPerEm;
    private final int wideGlyphs;

    Font(byte[] woff) {
        Map<String, ByteBuffer> tables = Woff.tables(woff);
        ByteBuffer head = table(tables, "head");
        this.glyf = table(tables, "glyf");
        this.loca = table(tables, "loca");
        this.hmtx = table(tables, "hmtx");
        this.characters = new CharacterMap(table(tables, "cmap"));
        this.unitsPerEm = head.getShort(18);
        this.longOffsets = head.getShort(50) == 1;
        this.wideGlyphs = table(tables, "hhea").getShort(34) & 0xFFFF;
    }

    boolean draws(int codePoint) {
        return characters.glyph(codePoint) != 0;
    }

    /** How far a character moves the pen, in ems. */
    double advance(int codePoint) {
        int glyph = Math.min(characters.glyph(codePoint), wideGlyphs - 1);
        return (hmtx.getShort(glyph * 4) & 0xFFFF) / unitsPerEm;
    }

    /** In ems: from the pen to the right and from the base line down. */
    Path outline(int codePoint) {
        Path.Builder path = Path.builder();
        add(path, characters.glyph(codePoint), Affine.scale(1 / unitsPerEm, -1 / unitsPerEm), 0);
        return path.build();
    }

    private void add(Path.Builder path, int glyph, Affine by, int depth) {
        int start = offset(glyph);
        if (start == offset(glyph + 1) || depth > DEEPEST) {
            return;
        }
        if (glyf.getShort(start) >= 0) {
            new Glyph(glyf, start).addTo(path, by);
        } else {
            addParts(path, start + 10, by, depth);
        }
    }

    /** A glyph made of others: an accent over a letter. */
    private void addParts(Path.Builder path, int start, Affine by, int depth) {
        int at = start;
        int flags;
        do {
            flags = glyf.getShort(at) & 0xFFFF;
            int glyph = glyf.getShort(at + 2) & 0xFFFF;
            boolean words = (flags & 1) != 0;
            double dx = words ? glyf.getShort(at + 4) : glyf.get(at + 4);
            double dy = words ? glyf.getShort(at + 6) : glyf.get(at + 5);
            at += words ? 8 : 6;
            Affine own = Affine.IDENTITY;
            if ((flags & 0x08) != 0) {
                own = Affine.scale(fraction(at), fraction(at));
                at += 2;
            } else if ((flags & 0x40) != 0) {
                own = Affine.scale(fraction(at), fraction(at + 2));
                at += 4;
            } else if ((flags & 0x80) != 0) {
                own = new Affine(fraction(at), fraction(at + 2), fraction(at + 4), fraction(at + 6), 0, 0);
                at += 8;
            }
            add(path, glyph, own.then(Affine.translate(dx, dy)).then(by), depth + 1);
        } while ((flags & 0x20) != 0);
    }

    private double fraction(int at) {
        return glyf.getShort(at) / 16384.0;
    }

    private int offset(int glyph) {
        return longOffsets ? loca.getInt(glyph * 4) : (loca.getShort(glyph * 2) & 0xFFFF) * 2;
    }

    private static ByteBuffer table(Map<String, ByteBuffer> tables, String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("the font has no table " + tag);
        }
        return table;
    }
}
