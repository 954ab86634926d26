package likeness.render;

/**
 * GGX reflection of dielectrics, after <a
 * href="https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#appendix-b-brdf-implementation">glTF 2.0 appendix B</a>,
 * with Hammon's approximation of joint masking, and Karis's fit of the directional albedo.
 */
final class Microfacet {

    private static final float INVERSE_PI = 0.31830988f;

    private Microfacet() {}

    /** Distribution times masking over 4 n·l n·v, without Fresnel. */
    static float lobe(float alpha, float nl, float nv, float nh) {
        float a2 = alpha * alpha;
        float d = nh * nh * (a2 - 1) + 1;
        float masking = Maths.mix(2 * nl * nv, nl + nv, alpha) + 1e-5f;
        return 0.5f * INVERSE_PI * a2 / ((d * d + 1e-8f) * masking);
    }

    static float fresnel(float f0, float vh) {
        float m = 1 - vh;
        float m2 = m * m;
        return f0 + (1 - f0) * m2 * m2 * m;
    }

    /** Share of light from everywhere that is reflected. */
    static float albedo(float f0, float roughness, float nv) {
        float rx = 1 - roughness;
        float ry = 0.0425f - 0.0275f * roughness;
        float rz = 1.04f - 0.572f * roughness;
        float rw = 0.022f * roughness - 0.04f;
        float m = 1 - nv;
        float m2 = m * m;
        // Stands for 2^(−9.28 n·v), which it meets within 0.02.
        float falloff = m2 * m2 * m2 * (1 - 0.35f * nv);
        float a004 = Maths.min(rx * rx, falloff) * rx + ry;
        return Maths.max(0, f0 * (-1.04f * a004 + rz) + (1.04f * a004 + rw));
    }
}
