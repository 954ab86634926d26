package likeness.render;

/**
 * Light on hair: wrapped diffuse over a rounded normal, so that cards read as one volume, and two highlights stretched
 * across the strands (Kajiya and Kay, with the shifted pair that Marschner measured: a white one towards the tip, a
 * tinted one towards the root).
 */
final class Strands {

    private static final int MOST = PointQueue.MOST;
    /** Share of the head's own roundness in the normal. */
    private static final float ROUNDING = 0.68f;

    private static final float ROUNDING_OF_CURLS = 0.88f;
    /** Share of weight in the direction of strands. */
    private static final float COMBED = 0.7f;

    private static final float TOWARDS_TIP = 0.12f;
    private static final float TOWARDS_ROOT = -0.10f;

    private final LightRig rig;
    private final Style style;
    private final float[] head;
    private final float[] directions;

    private final float[] open = new float[MOST];
    private final float[] reaching = new float[MOST];
    /** Cosine between strands and the light, then between strands and what is half way to the camera. */
    private final float[] along = new float[MOST];

    private final float[] tip = new float[MOST];
    private final float[] root = new float[MOST];
    /** Strands differ: the texture's own light and dark breaks the highlight up. */
    private final float[] uneven = new float[MOST];

    /** @param directions of strands, see {@link StrandDirections} */
    Strands(LightRig rig, Style style, Subject subject, float[] directions) {
        this.directions = directions;
        this.rig = rig;
        this.style = style;
        head = subject.head();
    }

    void light(Shading s) {
        roundNormals(s);
        s.readStrands(directions);
        comb(s);
        for (int i = 0; i < s.count; i++) {
            open[i] = s.openness[i] * s.cavity[i];
            uneven[i] = 0.6f + Math.min(1.1f, Maths.luminance(s.red[i], s.green[i], s.blue[i]) * 4);
        }
        float gloss = style.hair().gloss() * style.finish().specular() * s.straight;
        for (int light = 0; light < rig.count; light++) {
            reach(s, light);
            diffuse(s, light);
            if (gloss > 0) {
                highlights(s, light, gloss);
            }
        }
        ambient(s, 0, s.diffuseRed);
        ambient(s, 1, s.diffuseGreen);
        ambient(s, 2, s.diffuseBlue);
    }

    private void roundNormals(Shading s) {
        SurfacePoints p = s.points;
        float round = Maths.mix(ROUNDING_OF_CURLS, ROUNDING, s.straight);
        float keep = 1 - round;
        float headX = head[0];
        float headY = head[1];
        float headZ = head[2];
        for (int i = 0; i < s.count; i++) {
            float dx = p.x[i] - headX;
            float dy = p.y[i] - headY;
            float dz = p.z[i] - headZ;
            float scale = round / (float) Math.sqrt(dx * dx + dy * dy + dz * dz + 1e-8f);
            s.nx[i] = s.nx[i] * keep + dx * scale;
            s.ny[i] = s.ny[i] * keep + dy * scale;
            s.nz[i] = s.nz[i] * keep + dz * scale;
        }
        s.unit(s.nx, s.ny, s.nz);
    }

    /** Draws strands towards where weight lets them fall: neighbouring cards differ, the highlight runs on over both. */
    private static void comb(Shading s) {
        for (int i = 0; i < s.count; i++) {
            float x = s.ny[i] * s.nx[i];
            float y = s.ny[i] * s.ny[i] - 1;
            float z = s.ny[i] * s.nz[i];
            float keep = Math.copySign(1 - COMBED, s.tx[i] * x + s.ty[i] * y + s.tz[i] * z);
            s.tx[i] = keep * s.tx[i] + COMBED * x;
            s.ty[i] = keep * s.ty[i] + COMBED * y;
            s.tz[i] = keep * s.tz[i] + COMBED * z;
        }
        s.unit(s.tx, s.ty, s.tz);
    }

    private void reach(Shading s, int light) {
        if (light > 0) {
            System.arraycopy(open, 0, reaching, 0, s.count);
            return;
        }
        for (int i = 0; i < s.count; i++) {
            reaching[i] = s.keyLight[i] * (0.4f + 0.6f * open[i]);
        }
    }

    private void diffuse(Shading s, int light) {
        float[] facing = s.facing[light];
        rig.face(s, light);
        float lx = rig.direction[3 * light];
        float ly = rig.direction[3 * light + 1];
        float lz = rig.direction[3 * light + 2];
        for (int i = 0; i < s.count; i++) {
            float tl = s.tx[i] * lx + s.ty[i] * ly + s.tz[i] * lz;
            float across = (float) Math.sqrt(Math.max(0, 1 - tl * tl));
            float wrapped = Math.max(0, Math.min(1, (facing[i] + 0.35f) / 1.35f));
            along[i] = wrapped * (0.35f + 0.65f * across) * reaching[i];
        }
        float r = rig.color[3 * light];
        float g = rig.color[3 * light + 1];
        float b = rig.color[3 * light + 2];
        for (int i = 0; i < s.count; i++) {
            s.diffuseRed[i] += along[i] * r;
            s.diffuseGreen[i] += along[i] * g;
            s.diffuseBlue[i] += along[i] * b;
        }
    }

    private void ambient(Shading s, int channel, float[] diffuse) {
        float middle = rig.ambientMiddle(channel);
        float slope = rig.ambientSlope(channel);
        for (int i = 0; i < s.count; i++) {
            diffuse[i] += (middle + slope * s.ny[i]) * open[i];
        }
    }

    private void highlights(Shading s, int light, float gloss) {
        shift(s, light);
        float[] facing = s.facing[light];
        for (int i = 0; i < s.count; i++) {
            float amount = gloss * reaching[i] * Math.max(0, Math.min(1, facing[i] * 1.5f + 0.3f)) * uneven[i];
            float white = Maths.pow16(tip[i]) * Maths.pow16(tip[i]);
            tip[i] = white * white * 0.08f * amount;
            root[i] = Maths.pow16(root[i]) * 0.27f * amount;
        }
        // Even black hair glints: a strand's surface reflects whatever its colour.
        reflect(s.count, rig.color[3 * light], 0.05f, s.red, s.specularRed);
        reflect(s.count, rig.color[3 * light + 1], 0.05f, s.green, s.specularGreen);
        reflect(s.count, rig.color[3 * light + 2], 0.055f, s.blue, s.specularBlue);
    }

    /** Sines between the strands and the mirrored light, shifted towards the strands' tips and towards their roots. */
    private void shift(Shading s, int light) {
        SurfacePoints p = s.points;
        float lx = rig.direction[3 * light];
        float ly = rig.direction[3 * light + 1];
        float lz = rig.direction[3 * light + 2];
        for (int i = 0; i < s.count; i++) {
            float hx = lx + p.vx[i];
            float hy = ly + p.vy[i];
            float hz = lz + p.vz[i];
            float scale = 1 / (float) Math.sqrt(hx * hx + hy * hy + hz * hz + 1e-12f);
            along[i] = (s.tx[i] * hx + s.ty[i] * hy + s.tz[i] * hz) * scale;
            tip[i] = (s.nx[i] * hx + s.ny[i] * hy + s.nz[i] * hz) * scale;
        }
        for (int i = 0; i < s.count; i++) {
            float towardsTip = along[i] + TOWARDS_TIP * tip[i];
            float towardsRoot = along[i] + TOWARDS_ROOT * tip[i];
            tip[i] = (float) Math.sqrt(Math.max(0, 1 - towardsTip * towardsTip));
            root[i] = (float) Math.sqrt(Math.max(0, 1 - towardsRoot * towardsRoot));
        }
    }

    private void reflect(int count, float light, float least, float[] albedo, float[] specular) {
        for (int i = 0; i < count; i++) {
            specular[i] += light * (tip[i] + root[i] * (least + (float) Math.sqrt(albedo[i]) * 0.6f));
        }
    }
}
