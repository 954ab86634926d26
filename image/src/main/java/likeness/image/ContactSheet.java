package likeness.image;

import java.util.ArrayList;
import java.util.List;

/** Many pictures on one: a grid of equal cells, each with a label below it. */
public final class ContactSheet {

    private static final int GROUND = 0xFFF4F2EF;
    private static final int INK = 0xFF3A3836;
    private static final int GAP = 8;

    private record Cell(String label, Pixels picture) {}

    private final int columns;
    private final int cellWidth;
    private final int cellHeight;
    private final List<Cell> cells = new ArrayList<>();

    /** Pictures of another size are shrunk or grown to the cell. */
    public ContactSheet(int columns, int cellWidth, int cellHeight) {
        this.columns = columns;
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
    }

    /** Adds the next cell, row by row. Labels show ASCII in capitals; an empty one leaves its line empty. */
    public ContactSheet add(String label, Pixels picture) {
        cells.add(new Cell(label, Resampler.resize(picture, cellWidth, cellHeight)));
        return this;
    }

    /** Draws the sheet as it stands. */
    public Pixels compose() {
        int rows = Math.max(1, (cells.size() + columns - 1) / columns);
        int stepX = cellWidth + GAP;
        int stepY = cellHeight + GAP + lineHeight();
        Pixels sheet = Pixels.filled(columns * stepX + GAP, rows * stepY + GAP, GROUND);
        for (int i = 0; i < cells.size(); i++) {
            int x = GAP + i % columns * stepX;
            int y = GAP + i / columns * stepY;
            draw(sheet, cells.get(i).picture().over(GROUND), x, y);
            BitmapFont.draw(sheet, cells.get(i).label(), x, y + cellHeight + 3, cellWidth, INK);
        }
        return sheet;
    }

    private int lineHeight() {
        return cells.stream().allMatch(cell -> cell.label().isEmpty()) ? 0 : BitmapFont.HEIGHT + 4;
    }

    private static void draw(Pixels sheet, Pixels picture, int x, int y) {
        for (int row = 0; row < picture.height(); row++) {
            System.arraycopy(
                    picture.argb(),
                    row * picture.width(),
                    sheet.argb(),
                    (y + row) * sheet.width() + x,
                    picture.width());
        }
    }
}
