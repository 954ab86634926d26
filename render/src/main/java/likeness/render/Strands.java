package likeness.render;

/**
 * Light on hair: wrapped diffuse over a rounded normal, so that cards read as one volume, and two highlights stretched
 * across the strands (Kajiya and Kay, with the shifted pair that Marschner measured: a white one towards the tip, a
 * tinted one towards the root).
 */
final class Strands {

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

    /** @param directions of strands, see {@link StrandDirections} */
    Strands(LightRig rig, Style style, Subject subject, float[] directions) {
        this.directions = directions;
        this.rig = rig;
        this.style = style;
        head = subject.head();
    }

    void light(Shading s) {
        roundNormal(s);
        s.readStrand(directions);
        comb(s);
        float open = s.openness * s.cavity;
        float gloss = style.hair().gloss() * style.finish().specular() * s.straight;
        for (int i = 0; i < rig.count; i++) {
            float lx = rig.direction[3 * i];
            float ly = rig.direction[3 * i + 1];
            float lz = rig.direction[3 * i + 2];
            float nl = s.nx * lx + s.ny * ly + s.nz * lz;
            float tl = s.tx * lx + s.ty * ly + s.tz * lz;
            float across = (float) Math.sqrt(Maths.max(0, 1 - tl * tl));
            float reaching = i == 0 ? s.keyLight * (0.4f + 0.6f * open) : open;
            float amount = Maths.clamp01((nl + 0.35f) / 1.35f) * (0.35f + 0.65f * across) * reaching;
            s.addDiffuse(amount, rig.color[3 * i], rig.color[3 * i + 1], rig.color[3 * i + 2]);
            if (gloss > 0 && nl > -0.2f) {
                highlights(s, i, gloss * reaching * Maths.clamp01(nl * 1.5f + 0.3f));
            }
        }
        s.diffuseRed += rig.ambient(0, s.ny) * open;
        s.diffuseGreen += rig.ambient(1, s.ny) * open;
        s.diffuseBlue += rig.ambient(2, s.ny) * open;
    }

    private void roundNormal(Shading s) {
        float dx = s.point.x - head[0];
        float dy = s.point.y - head[1];
        float dz = s.point.z - head[2];
        float round = Maths.mix(ROUNDING_OF_CURLS, ROUNDING, s.straight);
        float scale = round / (float) Math.sqrt(dx * dx + dy * dy + dz * dz + 1e-8f);
        s.setNormal(s.nx * (1 - round) + dx * scale, s.ny * (1 - round) + dy * scale, s.nz * (1 - round) + dz * scale);
    }

    /** Draws strands towards where weight lets them fall: neighbouring cards differ, the highlight runs on over both. */
    private static void comb(Shading s) {
        float x = s.ny * s.nx;
        float y = s.ny * s.ny - 1;
        float z = s.ny * s.nz;
        float keep = (1 - COMBED) * (s.tx * x + s.ty * y + s.tz * z < 0 ? -1 : 1);
        s.setStrand(keep * s.tx + COMBED * x, keep * s.ty + COMBED * y, keep * s.tz + COMBED * z);
    }

    private void highlights(Shading s, int light, float amount) {
        float hx = rig.direction[3 * light] + s.point.vx;
        float hy = rig.direction[3 * light + 1] + s.point.vy;
        float hz = rig.direction[3 * light + 2] + s.point.vz;
        float scale = 1 / (float) Math.sqrt(hx * hx + hy * hy + hz * hz + 1e-12f);
        float th = (s.tx * hx + s.ty * hy + s.tz * hz) * scale;
        float nh = (s.nx * hx + s.ny * hy + s.nz * hz) * scale;
        float tip = across(th + TOWARDS_TIP * nh);
        float root = across(th + TOWARDS_ROOT * nh);
        float white = Maths.pow16(tip) * Maths.pow16(tip);
        white = white * white * 0.08f * amount;
        float tinted = Maths.pow16(root) * 0.27f * amount;
        float r = rig.color[3 * light];
        float g = rig.color[3 * light + 1];
        float b = rig.color[3 * light + 2];
        // Strands differ: the texture's own light and dark breaks the highlight up.
        float uneven = 0.6f + Maths.min(1.1f, Maths.luminance(s.red, s.green, s.blue) * 4);
        s.addSpecular(white * uneven, r, g, b);
        // Even black hair glints: a strand's surface reflects whatever its colour.
        s.specularRed += tinted * r * (0.05f + (float) Math.sqrt(s.red) * 0.6f) * uneven;
        s.specularGreen += tinted * g * (0.05f + (float) Math.sqrt(s.green) * 0.6f) * uneven;
        s.specularBlue += tinted * b * (0.055f + (float) Math.sqrt(s.blue) * 0.6f) * uneven;
    }

    private static float across(float along) {
        return (float) Math.sqrt(Maths.max(0, 1 - along * along));
    }
}
