package likeness.image;

import java.io.ByteArrayOutputStream;

/** What the segments beside the picture say of its colours: JFIF's, Adobe's, and an ICC profile in pieces. */
final class JpegProfile {

    /** How the channels make colours. */
    enum Model {
        GREY,
        RGB,
        YCBCR,
        CMYK,
        /** Inks as Adobe's programs store them: 255 is none. */
        INVERTED_CMYK,
        INVERTED_YCCK
    }

    private static final int ICC_HEADER = 14;

    private final ByteArrayOutputStream icc = new ByteArrayOutputStream();
    private boolean jfif;

    /** -1 without Adobe's segment. */
    private int transform = -1;

    void readJfif(ByteCursor segment) {
        jfif |= segment.has("JFIF\0");
    }

    void readAdobe(ByteCursor segment) {
        if (segment.has("Adobe") && segment.left() >= 12) {
            transform = segment.skip(11).u8();
        }
    }

    /** Pieces come in their order from every program known. */
    void readIcc(ByteCursor segment) {
        if (segment.has("ICC_PROFILE\0") && segment.left() > ICC_HEADER) {
            segment.skip(ICC_HEADER);
            icc.write(segment.bytes(), segment.at(), segment.left());
        }
    }

    Model model(JpegFrame frame) {
        return switch (frame.components.size()) {
            case 1 -> Model.GREY;
            case 3 -> isRgb(frame) ? Model.RGB : Model.YCBCR;
            default ->
                switch (transform) {
                    case -1 -> Model.CMYK;
                    case 2 -> Model.INVERTED_YCCK;
                    default -> Model.INVERTED_CMYK;
                };
        };
    }

    private boolean isRgb(JpegFrame frame) {
        if (transform >= 0) {
            return transform == 0;
        }
        return !jfif
                && frame.components.get(0).id == 'R'
                && frame.components.get(1).id == 'G'
                && frame.components.get(2).id == 'B';
    }

    /** Inks are mixed plainly, without their profile. */
    ColourSpace colours(JpegFrame frame) {
        if (icc.size() == 0 || frame.components.size() == 4) {
            return ColourSpace.SRGB;
        }
        return IccProfile.read(new ByteCursor(icc.toByteArray()));
    }
}
