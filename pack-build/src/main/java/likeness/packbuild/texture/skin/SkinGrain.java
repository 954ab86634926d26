package likeness.packbuild.texture.skin;

import likeness.packbuild.texture.plane.Noise;
import likeness.packbuild.texture.plane.Plane;

/**
 * What all skins share of fine detail, made in space on the base head.
 *
 * @param pores height of pores and fine lines, decimetres, at or below 0
 * @param mottle −1…1, patches about a centimetre wide
 * @param speckle −1…1, patches about two millimetres wide
 * @param spots 0…1, freckles and moles where they would be if all showed
 * @param follicles 0…1, hair roots about a millimetre apart
 */
record SkinGrain(Plane pores, Plane mottle, Plane speckle, Plane spots, Plane follicles) {

    private static final double PORE = 0.013;
    private static final double LINE = 0.024;
    private static final double SPOT = 0.055;
    private static final double ROOT = 0.011;

    static SkinGrain of(HeadSurface head, FaceRegions regions) {
        return new SkinGrain(
                pores(head, regions),
                head.patches(new Noise(11), 0.14, 3),
                layered(head, new Noise(12), 0.022, 2),
                spots(head),
                follicles(head));
    }

    private static Plane layered(HeadSurface head, Noise noise, double scale, int octaves) {
        return head.x()
                .with(i -> noise.layered(
                        head.x().v()[i] / scale,
                        head.y().v()[i] / scale,
                        head.z().v()[i] / scale,
                        octaves));
    }

    /** Pits where pores are large, a net of fine lines everywhere, long fissures on the lips. */
    private static Plane pores(HeadSurface head, FaceRegions regions) {
        Noise pits = new Noise(21);
        Noise net = new Noise(22);
        Noise lips = new Noise(23);
        Plane open = openness(regions);
        Plane lip = regions.mask("lips");
        return head.x().with(i -> {
            float[] near = new float[2];
            double x = head.x().v()[i];
            double y = head.y().v()[i];
            double z = head.z().v()[i];
            pits.points(x / PORE, y / PORE, z / PORE, near);
            float pit = (float) StrictMath.exp(-near[0] * near[0] * 9) * 0.0011f * open.v()[i];
            net.points(x / LINE, y / LINE, z / LINE, near);
            float edge = Math.max(0, 1 - (near[1] - near[0]) * 4);
            float line = edge * edge * 0.0005f * (0.4f + 0.6f * open.v()[i]);
            float fissure = Math.max(0, lips.smooth(x / 0.011, y / 0.09, z / 0.05)) * 0.0022f;
            return -(pit + line) * (1 - lip.v()[i]) - fissure * lip.v()[i];
        });
    }

    private static Plane openness(FaceRegions regions) {
        Plane nose = regions.mask("nose");
        Plane flush = regions.mask("flush");
        Plane forehead = regions.mask("forehead");
        Plane chin = regions.mask("chin");
        Plane ear = regions.mask("ear");
        return nose.with(i -> {
            float open = Math.max(
                    nose.v()[i], Math.max(0.9f * flush.v()[i], Math.max(0.55f * forehead.v()[i], 0.6f * chin.v()[i])));
            return Math.max(0.22f, open) * (1 - 0.7f * ear.v()[i]);
        });
    }

    private static Plane spots(HeadSurface head) {
        Noise noise = new Noise(31);
        Noise shape = new Noise(32);
        return head.x().with(i -> {
            double x = head.x().v()[i] / SPOT;
            double y = head.y().v()[i] / SPOT;
            double z = head.z().v()[i] / SPOT;
            float[] near = new float[2];
            noise.points(x, y, z, near);
            float wobble = 0.05f * shape.smooth(x * 5, y * 5, z * 5);
            float size = 0.16f + 0.16f * shape.smooth(x / 2, y / 2, z / 2) + wobble;
            return size <= 0 ? 0 : Math.min(1, Math.max(0, (size - near[0]) / 0.12f));
        });
    }

    private static Plane follicles(HeadSurface head) {
        Noise noise = new Noise(41);
        return head.x().with(i -> {
            float[] near = new float[2];
            noise.points(
                    head.x().v()[i] / ROOT, head.y().v()[i] / ROOT, head.z().v()[i] / ROOT, near);
            return (float) StrictMath.exp(-near[0] * near[0] * 7);
        });
    }
}
