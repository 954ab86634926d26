package likeness.image;

/** The one thing of EXIF that matters to pixels: the orientation, from the first directory of its TIFF structure. */
final class Exif {

    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;

    private Exif() {}

    /** Of a TIFF structure; anything odd in it means upright, as for other programs. */
    static Orientation orientation(ByteCursor tiff) {
        try {
            return read(tiff);
        } catch (PictureException e) {
            return Orientation.UPRIGHT;
        }
    }

    private static Orientation read(ByteCursor tiff) {
        if (tiff.has("Exif\0\0")) {
            tiff.skip(6);
        }
        int start = tiff.at();
        boolean little = tiff.has("II");
        if (!little && !tiff.has("MM")) {
            return Orientation.UPRIGHT;
        }
        tiff.skip(4);
        tiff.seek(start + (little ? tiff.u32le() : tiff.u32()));
        int entries = u16(tiff, little);
        for (int i = 0; i < entries; i++) {
            int tag = u16(tiff, little);
            int type = u16(tiff, little);
            tiff.skip(4);
            int value = u16(tiff, little);
            tiff.skip(2);
            if (tag == ORIENTATION && type == SHORT) {
                return Orientation.ofExif(value);
            }
        }
        return Orientation.UPRIGHT;
    }

    private static int u16(ByteCursor tiff, boolean little) {
        return little ? tiff.u16le() : tiff.u16();
    }
}
