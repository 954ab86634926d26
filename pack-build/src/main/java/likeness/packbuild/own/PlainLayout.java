package likeness.packbuild.own;

/** For parts that have no texture. */
enum PlainLayout implements Tailor.Layout {
    INSTANCE;

    @Override
    public Corner texture(Sheet sheet, int[] face, int corner) {
        return Corner.ZERO;
    }

    @Override
    public Corner tile(Sheet sheet, int[] face, int corner) {
        return Corner.ZERO;
    }
}
