package likeness.packbuild.own;

/** Tiles of a decimetre round the axis of the head. */
record HeadLayout() implements Tailor.Layout {

    private static final double RADIUS = 0.95;
    private static final double AXIS = 0.45;
    private static final double TEXTURE_SCALE = 0.02;

    @Override
    public Corner texture(Sheet sheet, int[] face, int corner) {
        Corner tile = tile(sheet, face, corner);
        return new Corner(0.5 + TEXTURE_SCALE * tile.u(), 0.5 + TEXTURE_SCALE * (tile.v() + 7));
    }

    @Override
    public Corner tile(Sheet sheet, int[] face, int corner) {
        double from = around(sheet.nodes().get(face[0]).at());
        double turn = around(sheet.nodes().get(face[corner]).at()) - from;
        double near = turn - 2 * Math.PI * Math.rint(turn / (2 * Math.PI));
        Vec p = sheet.nodes().get(face[corner]).at();
        return new Corner((from + near) * RADIUS, -p.y() - 0.6 * Math.max(0, p.y() - 8));
    }

    private static double around(Vec p) {
        return StrictMath.atan2(p.x(), p.z() - AXIS);
    }
}
