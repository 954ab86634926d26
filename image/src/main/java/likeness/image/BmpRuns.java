package likeness.image;

/** Run-length codes of bitmaps of 4 and 8 bits; pixels that are skipped stay transparent. */
final class BmpRuns {

    private final ByteCursor cursor;
    private final BmpHeader header;
    private final Deadline deadline;
    private int x;
    private int y;

    BmpRuns(ByteCursor cursor, BmpHeader header, Deadline deadline) {
        this.cursor = cursor;
        this.header = header;
        this.deadline = deadline;
    }

    void read(int[] palette, int[] argb) {
        boolean more = true;
        while (more && y < header.height()) {
            int count = cursor.u8();
            int code = cursor.u8();
            if (count > 0) {
                for (int i = 0; i < count; i++) {
                    put(number(code, i), palette, argb);
                }
            } else {
                more = escape(code, palette, argb);
            }
        }
    }

    /** Of the pixel within a run or a byte: with 4 bits the halves alternate. */
    private int number(int packed, int i) {
        return header.bits() == 8 ? packed : (i & 1) == 0 ? packed >> 4 : packed & 15;
    }

    private void put(int number, int[] palette, int[] argb) {
        if (x < header.width()) {
            argb[header.row(y) * header.width() + x++] = palette[number];
        }
    }

    private boolean escape(int code, int[] palette, int[] argb) {
        switch (code) {
            case 0 -> {
                deadline.check();
                x = 0;
                y++;
            }
            case 1 -> {
                return false;
            }
            case 2 -> {
                x = Math.min(header.width(), x + cursor.u8());
                y += cursor.u8();
            }
            default -> literal(code, palette, argb);
        }
        return true;
    }

    /** So many numbers as they are, filled up to 16 bits. */
    private void literal(int count, int[] palette, int[] argb) {
        int from = cursor.at();
        int packed = 0;
        for (int i = 0; i < count; i++) {
            if (header.bits() == 8 || (i & 1) == 0) {
                packed = cursor.u8();
            }
            put(number(packed, i), palette, argb);
        }
        cursor.skip(cursor.at() - from & 1);
    }
}
