package likeness.packbuild.texture.skin;

import likeness.image.Pixels;
import likeness.packbuild.texture.plane.Plane;

/** Occlusion and roughness of the head in one picture: R occlusion, G roughness, B metal. */
final class HeadSheen {

    private HeadSheen() {}

    static Pixels paint(FaceRegions regions, SkinGrain grain, Plane open) {
        Plane nose = regions.mask("nose");
        Plane forehead = regions.mask("forehead");
        Plane chin = regions.mask("chin");
        Plane lips = regions.mask("lips");
        Plane seam = regions.mask("seam");
        Plane nostril = regions.mask("nostril");
        Plane socket = regions.mask("socket");
        Plane cavity = regions.mask("cavity");
        int[] argb = new int[open.v().length];
        for (int i = 0; i < argb.length; i++) {
            float zone = Math.max(nose.v()[i], Math.max(0.8f * forehead.v()[i], 0.6f * chin.v()[i]));
            float rough = 0.56f
                    - 0.15f * zone
                    - 0.07f * socket.v()[i]
                    + 0.04f * grain.mottle().v()[i];
            rough += -30 * grain.pores().v()[i];
            rough += (0.52f - rough) * lips.v()[i];
            float light = open.v()[i] * (1 - 0.65f * seam.v()[i]) * (1 - 0.5f * nostril.v()[i]);
            light *= 1 - 0.5f * cavity.v()[i];
            argb[i] = 0xFF000000 | level(light) << 16 | level(rough) << 8;
        }
        return new Pixels(open.width(), open.height(), argb);
    }

    private static int level(float value) {
        return (int) (Math.clamp(value, 0f, 1f) * 255 + 0.5f);
    }
}
