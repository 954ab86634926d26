package likeness.picture.type;

import java.nio.ByteBuffer;

/** Which glyph draws a character: the font table {@code cmap}, its formats 4 and 12. */
final class CharacterMap {

    private static final int UNICODE = 0;
    private static final int WINDOWS = 3;

    private final ByteBuffer table;
    private final int start;
    private final int format;

    CharacterMap(ByteBuffer table) {
        this.table = table;
        int best = -1;
        int bestFormat = 0;
        for (int i = 0; i < unsigned(2); i++) {
            int platform = unsigned(4 + i * 8);
            int at = table.getInt(8 + i * 8);
            int itsFormat = unsigned(at);
            boolean read = itsFormat == 4 || itsFormat == 12;
            if ((platform == UNICODE || platform == WINDOWS) && read && itsFormat > bestFormat) {
                best = at;
                bestFormat = itsFormat;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("the font has no character map of format 4 or 12");
        }
        this.start = best;
        this.format = bestFormat;
    }

    /** 0 where the font has none. */
    int glyph(int codePoint) {
        return format == 12 ? inGroups(codePoint) : codePoint > 0xFFFF ? 0 : inSegments(codePoint);
    }

    private int inGroups(int codePoint) {
        int count = table.getInt(start + 12);
        for (int i = 0; i < count; i++) {
            int group = start + 16 + i * 12;
            if (codePoint >= table.getInt(group) && codePoint <= table.getInt(group + 4)) {
                return table.getInt(group + 8) + codePoint - table.getInt(group);
            }
        }
        return 0;
    }

    private int inSegments(int codePoint) {
        int doubled = unsigned(start + 6);
        int ends = start + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int offsets = deltas + doubled;
        for (int i = 0; i < doubled; i += 2) {
            if (codePoint <= unsigned(ends + i)) {
                int first = unsigned(starts + i);
                if (codePoint < first) {
                    return 0;
                }
                int offset = unsigned(offsets + i);
                int glyph = offset == 0 ? codePoint : unsigned(offsets + i + offset + 2 * (codePoint - first));
                return offset != 0 && glyph == 0 ? 0 : glyph + unsigned(deltas + i) & 0xFFFF;
            }
        }
        return 0;
    }

    private int unsigned(int at) {
        return table.getShort(at) & 0xFFFF;
    }
}
